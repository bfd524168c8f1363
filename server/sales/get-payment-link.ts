import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import { accept, refuse } from "@/core/refusal";
import { findLinkedSale } from "@/db/queries/payments";
import { findSale } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { companyOf } from "../settings/company";

/** What a payer sees: how much, to whom and for which sale; nothing of the customer. */
const paymentLinkSchema = z.object({
  company: z.string(),
  number: z.int(),
  amount: moneySchema,
  currency: z.string(),
  status: z.enum(["pending", "settled", "failed"]),
});

/** The page behind a payment link. Whoever has the link may see it: its address cannot be guessed. */
export const getPaymentLink = useCase(
  {
    name: "sales.getPaymentLink",
    summary: "What a payment link asks for.",
    right: "anyone",
    kind: "query",
    input: z.object({ token: z.string().min(20).max(200) }),
    output: paymentLinkSchema,
    refusals: ["not_found"],
    throttle: { limit: 60, seconds: 60, by: (_, { ip }) => ip ?? "" },
  },
  async ({ db, now }, { token }) => {
    const link = await findLinkedSale(db, token);
    if (!link) return refuse("not_found");
    const [record, company] = await Promise.all([
      findSale(db, link.saleId, { scope: { employees: null, stores: null }, now }),
      companyOf(db),
    ]);
    const payment = record?.payments.find(({ id }) => id === link.id);
    if (!record || !payment) return refuse("not_found");
    const { number, currency } = record.sale;
    return accept({
      company: company.name,
      number,
      currency,
      amount: payment.amount,
      status: payment.status,
    });
  },
);
