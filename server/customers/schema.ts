import { z } from "zod";
import { isEmail, tidyEmail } from "@/core/customers/email";
import { shareSchema } from "@/core/money/bounds";
import { calendarDaySchema } from "@/core/time/calendar-day";

export const customerKindSchema = z.enum(["person", "organisation", "soleProprietor"]);
export const customerRoleSchema = z.enum(["customer", "supplier", "prospect"]);
export const importanceSchema = z.enum(["gold", "silver", "bronze"]);

export const emailSchema = z
  .string()
  .transform(tidyEmail)
  .refine(isEmail, { error: "not an e-mail address" });

const line = (max: number) => z.string().trim().max(max);
const unique = (values: string[]) => [...new Set(values)];

/** K1: what a person or a program writes about a customer; the same fields for creating and changing. */
export const customerFields = {
  kind: customerKindSchema,
  roles: z
    .array(customerRoleSchema)
    .min(1)
    .transform((roles) => [...new Set(roles)]),
  name: line(200).min(1),
  /** In any local form; kept as E.164. */
  phones: z.array(line(60)).max(20),
  emails: z.array(emailSchema).max(20).transform(unique),
  birthDate: calendarDaySchema.nullable(),
  taxId: line(32).nullable(),
  /** Names of those given by hand; new ones are made. */
  categories: z.array(line(100).min(1)).max(50).transform(unique),
  importance: importanceSchema.nullable(),
  /** Key of a price list. */
  priceList: z.string().max(200).nullable(),
  /** S0: the individual discount, in basis points. */
  discount: shareSchema.nullable(),
  externalId: line(200).min(1).nullable(),
  address: line(500).nullable(),
  notes: z.string().max(20_000).nullable(),
  /** Language of what is written to the customer. */
  locale: z.enum(["en", "ru"]).nullable(),
  /** Advertising by this channel (M4). */
  consents: z.object({ email: z.boolean().optional(), sms: z.boolean().optional() }),
};

/** Fields as they are changed: what is absent stays as it is. */
export const customerChangeSchema = z.object(customerFields).partial();
export type CustomerFieldsChange = z.output<typeof customerChangeSchema>;
