import { type Accepted, accept } from "@/core/refusal";
import { pay } from "@/core/sales/pay";
import { findLinkedSale, updatePayment } from "@/db/queries/payments";
import { findSale } from "@/db/queries/sales";
import type { Actor } from "../gate/actor";
import type { Context } from "../gate/use-case";
import type { PaymentEvent } from "../providers/payment/payment-provider";
import { lockEarningCard } from "./sale-card";
import { saveSettled, settleSale } from "./settle-sale";

/** `settled`: now. `unchanged`: known already, declined, or nobody's. `late`: the sale no longer takes it. */
type LinkOutcome = "settled" | "unchanged" | "late";

/**
 * Q2: what a provider tells of a link. The same told twice changes nothing; money for a sale that was cancelled or
 * paid otherwise meanwhile is noted as failed, so that it is given back at the provider.
 */
export async function settleLink(
  ctx: Context<Actor>,
  provider: string,
  { token, providerRef, status }: PaymentEvent,
): Promise<Accepted<LinkOutcome>> {
  const { db, now } = ctx;
  const link = await findLinkedSale(db, token);
  if (!link) return accept("unchanged");
  const scope = { employees: null, stores: null };
  const before = await findSale(db, link.saleId, { scope, now, lock: true });
  const payment = before?.payments.find(({ id }) => id === link.id);
  if (!before || !payment) return accept("unchanged");
  const card = await lockEarningCard(db, before.sale.cardId);

  const isKnown = payment.status === "settled" || payment.providerRef === providerRef;
  if (isKnown || status === "declined") return accept("unchanged");
  const { total, paid } = before.sale;
  const settled = pay({ status: before.sale.status, total, received: paid }, payment.amount);
  const isLate = !settled.ok || payment.status === "failed";

  const noted = { provider, providerRef };
  if (isLate) {
    await updatePayment(db, payment.id, { ...noted, status: "failed", settledAt: null });
  } else {
    await updatePayment(db, payment.id, { ...noted, status: "settled", settledAt: now });
    const after = settleSale(before, { settled: settled.value, card, at: now, now });
    await saveSettled(ctx, before, after, {
      card,
      by: { kind: "system", id: null, name: `payment:${provider}` },
    });
  }

  ctx.audit({
    subject: { kind: "sale", id: before.sale.id },
    after: { link: isLate ? "late" : "settled", amount: payment.amount, provider, providerRef },
  });
  return accept(isLate ? "late" : "settled");
}
