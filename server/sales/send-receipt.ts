import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCustomerMail } from "@/db/queries/payments";
import { findSale } from "@/db/queries/sales";
import { Receipt } from "@/emails/receipt";
import { renderLetter } from "@/emails/render-letter";
import { translator } from "@/i18n/translator";
import { useCase } from "../gate/use-case";
import { queueMessage } from "../outbox/queue-message";
import { receiptOf } from "./get-receipt";
import { receiptLetter } from "./receipt-letter";
import { saleIdSchema } from "./schema";
import { saleScope } from "./scope";

/** Q4: sends a sale's receipt to the customer's e-mail, or to the one given, in the customer's language. */
export const sendReceipt = useCase(
  {
    name: "sales.sendReceipt",
    summary: "Send a sale's receipt by e-mail.",
    right: "sales.view",
    kind: "command",
    input: saleIdSchema.extend({ to: z.email().max(254).optional() }),
    output: z.object({ to: z.string() }),
    refusals: ["not_found", "no_email"],
  },
  async ({ actor, db, now, locale, audit }, { id, to }) => {
    const record = await findSale(db, id, { scope: saleScope(actor, "sales.view"), now });
    if (!record || record.sale.status === "draft") return refuse("not_found");
    const { customerId } = record.sale;
    const [receipt, kept] = await Promise.all([
      receiptOf(db, record),
      customerId === null ? null : findCustomerMail(db, customerId),
    ]);

    const address = to ?? kept?.email ?? null;
    if (address === null) return refuse("no_email");
    const language = kept?.locale ?? locale;
    const { company, sale } = receipt;
    const letter = await renderLetter(
      Receipt({ locale: language, sender: company, receipt: receiptLetter(receipt, language) }),
    );
    const subject = translator(language, "receipts")("subject", {
      number: String(sale.number),
      company: company.name,
    });

    await queueMessage(
      { db, now },
      { channel: "email", purpose: "service", to: address, subject, customerId, saleId: sale.id, ...letter },
    );

    audit({ subject: { kind: "sale", id: sale.id }, after: { receipt: "queued" } });
    return accept({ to: address });
  },
);
