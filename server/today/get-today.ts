import { z } from "zod";
import { localName } from "@/core/catalogue/local-name";
import { birthdaysOfDays, daysToBirthday, nextBirthday } from "@/core/customers/birthday";
import { basisPointsSchema, moneySchema } from "@/core/money/unit-schemas";
import { accept } from "@/core/refusal";
import type { Right } from "@/core/rights";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { startOfDay } from "@/core/time/day-bounds";
import { findBlockedDiscounts } from "@/db/queries/blocked-discounts";
import { findHomeZone } from "@/db/queries/home-zone";
import { findParkedCarts } from "@/db/queries/parked-carts";
import { findSales } from "@/db/queries/sales";
import { listOpenStores } from "@/db/queries/stores";
import { findBirthdays, findFirstSteps, type StoresDay, sumSalesOfDay } from "@/db/queries/today";
import { env } from "../env";
import { can, visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { saleScope } from "../sales/scope";

/** How many rows each part shows; the whole is on the list's own page. */
const shown = 8;
/** K12: birthdays of today and of the seven days after it. */
const birthdayDays = 7;

const saleSchema = z.object({
  id: z.string(),
  number: z.int(),
  customerName: z.string().nullable(),
  total: moneySchema,
  currency: z.string(),
});

/** What a shop does before and with its first sale, in this order, each with the right that it takes. */
const firstSteps = [
  ["product", "catalogue.edit"],
  ["programme", "programme.publish"],
  ["customer", "cards.issue"],
  ["sale", "sales.sell"],
] as const satisfies readonly (readonly [string, Right])[];

export const todaySchema = z.object({
  zone: z.string(),
  day: z.iso.date(),
  currency: z.string(),
  may: z.object({ sell: z.boolean(), createCustomer: z.boolean() }),
  /** Those that the viewer may do; null once the shop has sold something. */
  firstSteps: z
    .array(z.object({ key: z.enum(firstSteps.map(([key]) => key)), done: z.boolean() }))
    .nullable(),
  // A part that the viewer has no right to is null.
  sales: z.object({ count: z.int(), total: moneySchema, withCard: z.int() }).nullable(),
  unpaid: z.array(saleSchema.extend({ due: moneySchema, at: z.iso.datetime() })).nullable(),
  parked: z
    .array(
      z.object({
        id: z.string(),
        label: z.string().nullable(),
        customerName: z.string().nullable(),
        total: moneySchema,
        at: z.iso.datetime(),
      }),
    )
    .nullable(),
  blocked: z
    .array(
      z.object({
        id: z.string(),
        productName: z.string(),
        customerName: z.string().nullable(),
        percent: basisPointsSchema,
      }),
    )
    .nullable(),
  birthdays: z
    .array(z.object({ id: z.string(), name: z.string(), day: z.iso.date(), inDays: z.int() }))
    .nullable(),
});
export type Today = z.infer<typeof todaySchema>;

/** The first screen of staff: what happened today and what waits, of what the viewer may see (U1). */
export const getToday = useCase(
  {
    name: "today.get",
    summary: "What happened today and what waits, as far as the viewer may see it.",
    right: "staff",
    kind: "query",
    input: z.object({}),
    output: todaySchema,
    refusals: [],
  },
  async ({ actor, db, locale, now }) => {
    const [zone, stores] = await Promise.all([findHomeZone(db), listOpenStores(db)]);
    const day = calendarDay(now, zone);
    const seesSales = can(actor, "sales.view");
    const scope = saleScope(actor, "sales.view");
    const limit = shown;

    const [sales, unpaid, parked, blocked, birthdays, done] = await Promise.all([
      seesSales ? sumSalesOfDay(db, { scope, days: daysOf(stores, now) }) : null,
      seesSales ? findSales(db, { status: "placed" }, { scope, after: null, limit }) : null,
      can(actor, "sales.sell") ? findParkedCarts(db, saleScope(actor, "sales.sell")) : null,
      can(actor, "discounts.decide")
        ? findBlockedDiscounts(db, { scope: saleScope(actor, "discounts.decide"), limit })
        : null,
      can(actor, "customers.view")
        ? findBirthdays(db, {
            days: birthdaysOfDays(day, addDays(day, birthdayDays)),
            scope: visibleEmployees(actor, "customers.view"),
            limit,
          })
        : null,
      findFirstSteps(db),
    ]);

    return accept({
      zone,
      day,
      currency: env().CURRENCY,
      firstSteps: done.sale
        ? null
        : firstSteps.filter(([, right]) => can(actor, right)).map(([key]) => ({ key, done: done[key] })),
      may: { sell: can(actor, "sales.sell"), createCustomer: can(actor, "customers.edit") },
      sales,
      unpaid:
        unpaid?.map(({ at, ...sale }) => ({ ...sale, due: sale.total - sale.paid, at: at.toISOString() })) ??
        null,
      parked:
        parked?.slice(0, shown).map(({ createdAt, ...cart }) => ({ ...cart, at: createdAt.toISOString() })) ??
        null,
      blocked:
        blocked?.map((row) => ({
          id: `${row.saleId ?? row.parkedCartId} ${row.line}`,
          productName: localName({ name: row.product, translations: row.translations }, locale),
          customerName: row.customer,
          percent: row.percent,
        })) ?? null,
      birthdays:
        birthdays?.map(({ birthDate, ...who }) => ({
          ...who,
          day: nextBirthday(birthDate, day),
          inDays: daysToBirthday(birthDate, day),
        })) ?? null,
    });
  },
);

/** When today began at each store, by its own clock. */
function daysOf(stores: readonly { id: string; zone: string }[], now: Date): StoresDay[] {
  const zones = [...new Set(stores.map(({ zone }) => zone))];
  return zones.map((zone) => ({
    stores: stores.filter((store) => store.zone === zone).map(({ id }) => id),
    from: startOfDay(calendarDay(now, zone), zone),
  }));
}
