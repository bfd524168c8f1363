import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findSale } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { saleScope } from "../sales/scope";
import { soldCertificatesOf } from "./sold-certificates";
import { queueVoucherLetter } from "./voucher-letter";

/** V2: sends the certificates that a sale sold, to who bought them or to whom they are a gift. */
export const sendSoldCertificates = useCase(
  {
    name: "vouchers.sendSold",
    summary: "Send the certificates that a sale sold by e-mail.",
    right: "sales.sell",
    kind: "command",
    input: z.object({ id: z.string().min(1).max(200), to: z.email().max(254).optional() }),
    output: z.object({ to: z.string() }),
    refusals: ["not_found", "no_email"],
  },
  async (ctx, { id, to }) => {
    const record = await findSale(ctx.db, id, { scope: saleScope(ctx.actor, "sales.view"), now: ctx.now });
    if (!record) return refuse("not_found");
    const { sale, zone } = record;
    const vouchers = await soldCertificatesOf(ctx.db, sale.id);
    if (vouchers.length === 0) return refuse("not_found");

    const letter = { vouchers, to, customerId: sale.customerId, saleId: sale.id, zone };
    const address = await queueVoucherLetter(ctx, letter);
    if (address === null) return refuse("no_email");

    ctx.audit({ subject: { kind: "sale", id: sale.id }, after: { letter: "queued" } });
    return accept({ to: address });
  },
);
