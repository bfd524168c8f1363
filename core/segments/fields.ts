import { z } from "zod";
import { importanceSchema } from "@/core/programme/members-schema";
import { addDays, calendarDay, firstOfLastDays } from "@/core/time/calendar-day";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { averagePurchase } from "./average-purchase";
import { birthdaySchema, birthdaysMeant, isMeant } from "./birthdays";
import type { CustomerFacts, FilterMoment } from "./customer-facts";
import { isWithin, oneOfSchema, rangeOfDaysSchema, rangeSchema } from "./ranges";

const nameSchema = z.string().min(1).max(204);
const namesSchema = z.array(nameSchema).max(1_000).optional();
const daysSchema = z.int().min(1).max(36_500);

/**
 * K6: everything that customers can be chosen by, a row each: how the condition is written, and whether one customer
 * meets it. The same names are the rows of `db/queries/segments/conditions.ts` (everybody, in SQL) and of
 * `components/segments/condition-words.ts` (for people); both are red until a new row is there.
 */
export const fields = {
  sold: row(rangeSchema("sold"), (range, { sold }) => isWithin(sold, range)),
  paid: row(rangeSchema("paid"), (range, { paid }) => isWithin(paid, range)),
  visits: row(rangeSchema("visits"), (range, { visits }) => isWithin(visits, range)),
  /** What was paid a visit, in whole minor units; who never came has none. */
  averagePurchase: row(
    rangeSchema("averagePurchase"),
    (range, { paid, visits }) => visits > 0 && isWithin(averagePurchase(paid, visits), range),
  ),
  balance: row(rangeSchema("balance"), (range, { balance }) => isWithin(balance, range)),
  pointsEarned: row(rangeOfDaysSchema("pointsEarned"), ({ days, ...range }, { earned }, moment) => {
    const counted = earned.filter(({ at }) => isInLastDays(at, days, moment));
    return isWithin(
      counted.reduce((sum, { points }) => sum + points, 0),
      range,
    );
  }),
  /** `notForDays`: bought once, but not in the last N days, today included. Who never bought is not met. */
  lastPurchase: row(
    z
      .strictObject({
        field: z.literal("lastPurchase"),
        from: calendarDaySchema.optional(),
        to: calendarDaySchema.optional(),
        notForDays: daysSchema.optional(),
      })
      .refine(({ from, to, notForDays }) => [from, to, notForDays].some((given) => given !== undefined), {
        error: "give from, to or notForDays",
      }),
    ({ from, to, notForDays }, { lastPurchase }, { now, zone }) => {
      if (lastPurchase === null) return false;
      const day = calendarDay(lastPurchase, zone);
      if (from !== undefined && day < from) return false;
      if (to !== undefined && day > to) return false;
      return notForDays === undefined || day <= addDays(calendarDay(now, zone), -notForDays);
    },
  ),
  birthday: row(
    birthdaySchema,
    (condition, { birthDate }, { now, zone }) =>
      birthDate !== null && isMeant(birthDate, birthdaysMeant(condition, calendarDay(now, zone))),
  ),
  category: row(oneOfSchema("category", nameSchema), (condition, { categories }) =>
    categories.some((name) => condition.in.includes(name)),
  ),
  importance: row(
    oneOfSchema("importance", importanceSchema),
    (condition, { importance }) => importance !== null && condition.in.includes(importance),
  ),
  grade: row(oneOfSchema("grade", nameSchema), (condition, { grades }) =>
    grades.some((key) => condition.in.includes(key)),
  ),
  store: row(oneOfSchema("store", nameSchema), (condition, { purchases }) =>
    purchases.some(({ store }) => condition.in.includes(store)),
  ),
  priceList: row(
    oneOfSchema("priceList", nameSchema),
    (condition, { priceList }) => priceList !== null && condition.in.includes(priceList),
  ),
  role: row(oneOfSchema("role", z.enum(["customer", "supplier", "prospect"])), (condition, { roles }) =>
    roles.some((role) => condition.in.includes(role)),
  ),
  /** `ever: false` is never bought. With `days` in the last N days; without products and groups anything at all. */
  bought: row(
    z.strictObject({
      field: z.literal("bought"),
      products: namesSchema,
      groups: namesSchema,
      ever: z.boolean().default(true),
      days: daysSchema.optional(),
    }),
    ({ products = [], groups = [], ever, days }, { purchases }, moment) => {
      const anything = products.length === 0 && groups.length === 0;
      const counts = (line: { product: string; groups: readonly string[] }) =>
        products.includes(line.product) || line.groups.some((group) => groups.includes(group));
      const bought = purchases.some(
        ({ at, lines }) => isInLastDays(at, days, moment) && (anything || lines.some(counts)),
      );
      return bought === ever;
    },
  ),
  consent: row(
    z.strictObject({ field: z.literal("consent"), channel: z.enum(["email", "sms"]), is: z.boolean() }),
    ({ channel, is }, { consents }) => consents[channel] === is,
  ),
};

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as FieldName[];
export type ConditionOf<F extends FieldName> = z.output<(typeof fields)[F]["schema"]>;
export type Condition = { [F in FieldName]: ConditionOf<F> }[FieldName];

/** Whether a condition says something: an editor begins with empty bounds and lists. */
export const isConditionWhole = (condition: Condition): boolean =>
  fields[condition.field].schema.safeParse(condition).success;

function row<S extends z.ZodType>(
  schema: S,
  holds: (condition: z.output<S>, customer: CustomerFacts, moment: FilterMoment) => boolean,
) {
  return { schema, holds };
}

function isInLastDays(at: Date, days: number | undefined, { now, zone }: FilterMoment): boolean {
  return days === undefined || calendarDay(at, zone) >= firstOfLastDays(now, days, zone);
}
