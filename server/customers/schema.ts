import { z } from "zod";
import { isEmail, tidyEmail } from "@/core/customers/email";
import { shareSchema } from "@/core/money/bound-schemas";
import { calendarDaySchema } from "@/core/time/day-schemas";

export const customerKindSchema = z.enum(["person", "organisation", "soleProprietor"]);
export const customerRoleSchema = z.enum(["customer", "supplier", "prospect"]);
export const importanceSchema = z.enum(["gold", "silver", "bronze"]);

export const emailSchema = z
  .string()
  .transform(tidyEmail)
  .refine(isEmail, { error: "not an e-mail address" });

const line = (max: number) => z.string().trim().max(max);
const unique = (values: string[]) => [...new Set(values)];

/** A list of texts, each once; null is the empty list. */
const list = (item: z.ZodType<string>, max: number) =>
  z
    .array(item)
    .max(max)
    .nullable()
    .transform((values) => unique(values ?? []));

/** K1: what a person or a program writes about a customer; the same fields for creating and changing. */
export const customerFields = {
  kind: customerKindSchema,
  roles: z
    .array(customerRoleSchema)
    .min(1)
    .transform((roles) => [...new Set(roles)]),
  name: line(200).min(1),
  /** In any local form; kept as E.164. */
  phones: list(line(60), 20),
  emails: list(emailSchema, 20),
  birthDate: calendarDaySchema.nullable(),
  taxId: line(32).nullable(),
  /** Names of those given by hand; new ones are made. */
  categories: list(line(100).min(1), 50),
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
  consents: z
    .object({ email: z.boolean().optional(), sms: z.boolean().optional() })
    .nullable()
    .transform((given) => given ?? {}),
};

/** Fields as they are changed: what is absent stays as it is. */
export const customerChangeSchema = z.object(customerFields).partial();
export type CustomerFieldsChange = z.output<typeof customerChangeSchema>;
