import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { tidyVoucherCode } from "@/core/vouchers/voucher-code";
import { findHomeZone } from "@/db/queries/home-zone";
import { findVoucher } from "@/db/queries/vouchers";
import { useCase } from "../gate/use-case";
import { voucherCodeSchema } from "./schema";
import { voucherView } from "./view";
import { queueVoucherLetter } from "./voucher-letter";

/** V2: sends a code to the customer whose it is, or to the address given. */
export const sendVoucher = useCase(
  {
    name: "vouchers.send",
    summary: "Send a code by e-mail.",
    right: "vouchers.issue",
    kind: "command",
    input: z.object({ code: voucherCodeSchema, to: z.email().max(254).optional() }),
    output: z.object({ to: z.string() }),
    refusals: ["not_found", "voucher_over", "no_email"],
  },
  async (ctx, { code, to }) => {
    const [row, zone] = await Promise.all([findVoucher(ctx.db, tidyVoucherCode(code)), findHomeZone(ctx.db)]);
    if (!row) return refuse("not_found");
    const { status, customer: customerId } = voucherView(row, { now: ctx.now, zone });
    if (status !== "active" && status !== "notYetValid") return refuse("voucher_over");

    const letter = { vouchers: [row], to, customerId, saleId: null, zone };
    const address = await queueVoucherLetter(ctx, letter);
    if (address === null) return refuse("no_email");

    ctx.audit({ subject: { kind: "voucher", id: row.id }, after: { letter: "queued" } });
    return accept({ to: address });
  },
);
