import { accept, refuse } from "@/core/refusal";
import { cancelMove } from "@/core/vouchers/moves";
import { tidyVoucherCode } from "@/core/vouchers/voucher-code";
import { findHomeZone } from "@/db/queries/home-zone";
import { findHeldVouchers, moveVouchers } from "@/db/queries/voucher-ledger";
import { findVoucher } from "@/db/queries/vouchers";
import { useCase } from "../gate/use-case";
import { byColumns } from "../sales/author";
import { noteUnknownCodes, refuseGuessing } from "./guessing";
import { voucherCancelSchema } from "./schema";
import { voucherView, voucherViewSchema } from "./view";

/** `POST /vouchers/{code}/cancel`: ends a code; what a certificate still holds is gone. */
export const cancelVoucher = useCase(
  {
    name: "vouchers.cancel",
    summary: "End a code; what a certificate still holds is gone.",
    right: "vouchers.manage",
    kind: "command",
    input: voucherCancelSchema,
    output: voucherViewSchema,
    refusals: ["not_found", "voucher_not_cancellable", "too_many_tries"],
    keepsOnRefusal: true,
  },
  async (ctx, { code: given, reason }) => {
    const { db, actor, now } = ctx;
    const guessing = await refuseGuessing(db, actor);
    if (guessing) return guessing;
    const code = tidyVoucherCode(given);
    const [[held], zone] = await Promise.all([
      findHeldVouchers(db, [code], { lock: true }),
      findHomeZone(db),
    ]);
    if (!held) {
      await noteUnknownCodes(db, actor, [given]);
      return refuse("not_found");
    }
    if (held.cancelled) return refuse("voucher_not_cancellable");

    const of = {
      saleId: null,
      customerId: held.customerId,
      reason: reason ?? null,
      by: byColumns(actor),
      at: now,
    };
    await moveVouchers(db, [cancelMove(held)], of);

    ctx.audit({
      subject: { kind: "voucher", id: held.id },
      after: { cancelled: true, remaining: held.remaining, reason },
    });
    const row = await findVoucher(db, code);
    return row ? accept(voucherView(row, { now, zone })) : refuse("not_found");
  },
);
