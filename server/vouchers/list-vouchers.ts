import { z } from "zod";
import { accept } from "@/core/refusal";
import { calendarDay } from "@/core/time/calendar-day";
import { tidyVoucherCode } from "@/core/vouchers/voucher-code";
import { voucherStatuses } from "@/core/vouchers/voucher-status";
import { findIds } from "@/db/queries/external-id";
import { findHomeZone } from "@/db/queries/home-zone";
import { listVouchers as findPage } from "@/db/queries/vouchers";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { voucherView, voucherViewSchema } from "./view";

const text = z.string().max(204).optional();

/** Codes, newest first. Who reads them could use them: it takes the right to issue. */
export const listVouchers = useCase(
  {
    name: "vouchers.list",
    summary: "Codes, newest first; `query` is a whole code.",
    right: "vouchers.issue",
    kind: "query",
    input: listQuery(
      { type: text, customer: text, batch: text, query: text, status: z.enum(voucherStatuses).optional() },
      { newest: "text" },
    ),
    output: pageSchema(voucherViewSchema),
    refusals: [],
  },
  async ({ db, now }, { type, customer, batch, query, status, ...page }) => {
    const [zone, customers] = await Promise.all([
      findHomeZone(db),
      findIds(db, "customer", customer === undefined ? [] : [customer]),
    ]);
    const rows = await findPage(
      db,
      {
        type,
        batch,
        status,
        query: query === undefined ? undefined : tidyVoucherCode(query),
        customer: customer === undefined ? undefined : (customers.get(customer) ?? customer),
      },
      { after: page.after, limit: page.limit, today: calendarDay(now, zone) },
    );
    return accept(
      pageOf(
        rows,
        page,
        ({ id }) => ({ value: id, id }),
        (row) => voucherView(row, { now, zone }),
      ),
    );
  },
);
