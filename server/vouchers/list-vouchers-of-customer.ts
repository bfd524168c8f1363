import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { calendarDay } from "@/core/time/calendar-day";
import { findCustomer } from "@/db/queries/customers";
import { findHomeZone } from "@/db/queries/home-zone";
import { listVouchers } from "@/db/queries/vouchers";
import { env } from "../env";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { voucherView, voucherViewSchema } from "./view";

const shown = 50;

/** What a customer may bring: the codes that are theirs alone, newest first, for who serves them. */
export const listVouchersOfCustomer = useCase(
  {
    name: "vouchers.ofCustomer",
    summary: "The codes that only this customer may use, newest first.",
    right: "vouchers.view",
    kind: "query",
    input: z.object({ customer: z.string().min(1).max(200) }),
    output: z.object({ vouchers: z.array(voucherViewSchema), currency: z.string() }),
    refusals: ["not_found"],
  },
  async ({ db, actor, now }, { customer: id }) => {
    const [customer, zone] = await Promise.all([
      findCustomer(db, id, visibleEmployees(actor, "customers.view")),
      findHomeZone(db),
    ]);
    if (!customer) return refuse("not_found");
    const page = { after: null, limit: shown, today: calendarDay(now, zone) };
    const rows = await listVouchers(db, { customer: customer.id }, page);
    const vouchers = rows.slice(0, shown).map((row) => voucherView(row, { now, zone }));
    return accept({ vouchers, currency: env().CURRENCY });
  },
);
