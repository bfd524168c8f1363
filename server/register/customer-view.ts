import { z } from "zod";
import { basisPointsSchema, pointsSchema } from "@/core/money/unit-schemas";
import type { CardFacts, CustomerFacts } from "@/core/quote/facts";
import { cardViewSchema } from "../cards/card-view";
import { customerViewSchema } from "../customers/view";

const totalsSchema = z.object({ sold: z.int(), paid: z.int(), visits: z.int() });

/** What the quote in the browser needs of the customer; the type holds it to `CustomerFacts`. */
export const customerFactsSchema: z.ZodType<CustomerFacts> = z.object({
  id: z.string(),
  discount: basisPointsSchema.nullable(),
  ruleDiscount: z.object({ percent: basisPointsSchema, until: z.string().nullable() }).nullable(),
  priceList: z.string().nullable(),
  categories: z.array(z.string()),
  importance: z.enum(["gold", "silver", "bronze"]).nullable(),
  birthDate: z.string().nullable(),
  totals: totalsSchema,
  totalsByDays: z.record(z.coerce.number<number>(), totalsSchema),
});

export const cardFactsSchema: z.ZodType<CardFacts> = z.object({
  number: z.string(),
  status: z.enum(["active", "blocked", "closed"]),
  grade: z.string().nullable(),
  series: z.string().nullable(),
  balance: pointsSchema,
});

/** The customer at the register: who it is and what the seller should know. */
export const registerCustomerSchema = customerViewSchema
  .pick({
    id: true,
    name: true,
    phones: true,
    emails: true,
    birthDate: true,
    notes: true,
    importance: true,
    priceList: true,
  })
  .extend({
    cards: z.array(
      cardViewSchema.pick({
        number: true,
        status: true,
        statusReason: true,
        grade: true,
        balance: true,
        pending: true,
        debt: true,
        expiring: true,
      }),
    ),
  });
export type RegisterCustomer = z.infer<typeof registerCustomerSchema>;
