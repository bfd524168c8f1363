import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import type { Db } from "@/db/client";
import { findHomeZone } from "@/db/queries/home-zone";
import { findBatchHead } from "@/db/queries/voucher-figures";
import { listCodesOfBatch, type VoucherRow } from "@/db/queries/vouchers";
import { env } from "../env";
import { useCase } from "../gate/use-case";
import { type VoucherView, voucherView } from "./view";

const rowsAtOnce = 5_000;

/** V2: the codes of a batch to take along; they are read while the file is being sent. */
export const exportBatch = useCase(
  {
    name: "vouchers.exportBatch",
    summary: "The codes of a batch as a table.",
    right: "vouchers.issue",
    kind: "query",
    input: z.object({ id: z.string().min(1).max(200), format: z.enum(["csv", "xlsx"]).default("csv") }),
    output: z.object({
      name: z.string(),
      format: z.enum(["csv", "xlsx"]),
      currency: z.string(),
      zone: z.string(),
      rows: z.custom<AsyncIterable<VoucherView>>(),
    }),
    refusals: ["not_found"],
  },
  async ({ db, now }, { id, format }) => {
    const [head, zone] = await Promise.all([findBatchHead(db, id), findHomeZone(db)]);
    if (!head) return refuse("not_found");
    const view = (row: VoucherRow) => voucherView(row, { now, zone });
    return accept({ name: head.key, format, currency: env().CURRENCY, zone, rows: rowsOf(db, id, view) });
  },
);

async function* rowsOf(
  db: Db,
  id: string,
  view: (row: VoucherRow) => VoucherView,
): AsyncIterable<VoucherView> {
  for (let after = ""; ; ) {
    const rows = await listCodesOfBatch(db, id, { after, limit: rowsAtOnce });
    yield* rows.map(view);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.id;
  }
}
