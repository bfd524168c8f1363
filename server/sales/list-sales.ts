import { z } from "zod";
import { moneySchema, pointsSchema } from "@/core/money/unit-schemas";
import { accept } from "@/core/refusal";
import { saleStatusSchema } from "@/core/sales/status-schema";
import type { CalendarDay } from "@/core/time/calendar-day";
import { endOfDay, startOfDay } from "@/core/time/day-bounds";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { parseInstant } from "@/core/time/instant";
import { findId } from "@/db/queries/external-id";
import { findStoreFacts } from "@/db/queries/quote-facts";
import { findSales, type SaleListRow } from "@/db/queries/sales";
import { visibleStores } from "../gate/actor";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { saleScope } from "./scope";

const day = z.union([calendarDaySchema, z.iso.datetime({ offset: true })]);
const id = z.string().min(1).max(200);

/** A row of the list; `GET /sales/{id}` has the lines. */
const saleRowSchema = z.object({
  id: z.string(),
  number: z.int(),
  externalId: z.string().nullable(),
  status: saleStatusSchema,
  at: z.iso.datetime({ offset: true }),
  store: z.string(),
  storeName: z.string(),
  zone: z.string(),
  employee: z.string().nullable(),
  employeeName: z.string().nullable(),
  customer: z.string().nullable(),
  customerName: z.string().nullable(),
  currency: z.string(),
  total: moneySchema,
  paid: moneySchema,
  returned: moneySchema,
  pointsSpent: pointsSchema,
  pointsEarned: pointsSchema,
});
export type SaleRowView = z.infer<typeof saleRowSchema>;

/** `GET /sales`, newest first. `from` and `to` are instants, or days of the shop, both of which belong to the period. */
export const listSales = useCase(
  {
    name: "sales.list",
    summary: "Sales, newest first, by customer, period and status.",
    right: "sales.view",
    kind: "query",
    input: listQuery(
      {
        customer: id.optional(),
        store: id.optional(),
        status: saleStatusSchema.optional(),
        from: day.optional(),
        to: day.optional(),
      },
      { at: "instant" },
    ),
    output: pageSchema(saleRowSchema),
    refusals: [],
  },
  async ({ actor, db }, query) => {
    const [customer, store, ownStore] = await Promise.all([
      query.customer === undefined ? undefined : findId(db, "customer", query.customer),
      query.store === undefined ? undefined : findId(db, "store", query.store),
      findStoreFacts(db, { store: null, allowed: visibleStores(actor) }),
    ]);
    // What does not exist has no sales: an empty list, as for a customer without any.
    if (customer === null || store === null) return accept({ data: [], nextCursor: null });
    const zone = ownStore?.zone ?? "UTC";
    const { after, limit, status } = query;
    const rows = await findSales(
      db,
      {
        customer,
        store,
        status,
        from: momentOf(query.from, (each) => startOfDay(each, zone)),
        to: momentOf(query.to, (each) => endOfDay(each, zone)),
      },
      {
        scope: saleScope(actor, "sales.view"),
        after: after && { at: new Date(String(after.value)), id: after.id },
        limit: limit + 1,
      },
    );
    return accept(pageOf(rows, query, (row) => ({ value: row.at, id: row.id }), rowView));
  },
);

function momentOf(given: string | undefined, ofDay: (day: CalendarDay) => Date): Date | undefined {
  if (given === undefined) return undefined;
  return calendarDaySchema.safeParse(given).success ? ofDay(given) : (parseInstant(given) ?? undefined);
}

const rowView = ({ storeId, employeeId, customerId, at, ...row }: SaleListRow): SaleRowView => ({
  ...row,
  at: at.toISOString(),
  store: storeId,
  employee: employeeId,
  customer: customerId,
});
