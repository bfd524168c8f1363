import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import { accept, refuse } from "@/core/refusal";
import { tidyVoucherCode } from "@/core/vouchers/voucher-code";
import { findHomeZone } from "@/db/queries/home-zone";
import { findVoucher, findVoucherEntries, findVoucherOrigin } from "@/db/queries/vouchers";
import { env } from "../env";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { noteUnknownCodes, refuseGuessing } from "./guessing";
import { voucherCodeSchema } from "./schema";
import { voucherView, voucherViewSchema } from "./view";

const saleSchema = z.object({ id: z.string(), number: z.int() }).nullable();

export const voucherHistorySchema = z.object({
  voucher: voucherViewSchema,
  issued: z.object({ sale: saleSchema, byName: z.string().nullable(), at: z.string() }),
  entries: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["use", "return", "cancel"]),
      amount: moneySchema,
      paid: moneySchema,
      sale: saleSchema,
      customerName: z.string().nullable(),
      reason: z.string().nullable(),
      byName: z.string().nullable(),
      at: z.string(),
    }),
  ),
  currency: z.string(),
  zone: z.string(),
  may: z.object({ cancel: z.boolean(), seeSales: z.boolean() }),
});
export type VoucherHistory = z.infer<typeof voucherHistorySchema>;

const shown = 500;

/** A code with all that happened to it, newest first. */
export const getVoucherHistory = useCase(
  {
    name: "vouchers.history",
    summary: "A code with all that happened to it.",
    right: "vouchers.view",
    kind: "query",
    input: z.object({ code: voucherCodeSchema }),
    output: voucherHistorySchema,
    refusals: ["not_found", "too_many_tries"],
  },
  async ({ db, actor, now }, { code }) => {
    const guessing = await refuseGuessing(db, actor);
    if (guessing) return guessing;
    const [row, zone] = await Promise.all([findVoucher(db, tidyVoucherCode(code)), findHomeZone(db)]);
    if (!row) {
      await noteUnknownCodes(db, actor, [code]);
      return refuse("not_found");
    }
    const [entries, origin] = await Promise.all([
      findVoucherEntries(db, row.id, shown),
      findVoucherOrigin(db, row.batchId),
    ]);
    const saleOf = (from: { saleId: string | null; saleNumber: number | null } | null) =>
      from?.saleId && from.saleNumber !== null ? { id: from.saleId, number: from.saleNumber } : null;
    return accept({
      voucher: voucherView(row, { now, zone }),
      issued: { sale: saleOf(origin), byName: origin?.byName ?? null, at: row.issuedAt.toISOString() },
      entries: entries.map(({ id, kind, amount, paid, customerName, reason, byName, at, ...sale }) => ({
        id,
        kind,
        amount,
        paid,
        sale: saleOf(sale),
        customerName,
        reason,
        byName,
        at: new Date(at).toISOString(),
      })),
      currency: env().CURRENCY,
      zone,
      may: { cancel: can(actor, "vouchers.manage"), seeSales: can(actor, "sales.view") },
    });
  },
);
