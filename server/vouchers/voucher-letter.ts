import { findCustomerMail } from "@/db/queries/payments";
import type { VoucherRow } from "@/db/queries/vouchers";
import { barcodeBars } from "@/documents/card-codes";
import { renderLetter } from "@/emails/render-letter";
import { VoucherLetter } from "@/emails/voucher";
import { translator } from "@/i18n/translator";
import { env } from "../env";
import type { Context } from "../gate/use-case";
import { queueMessage } from "../outbox/queue-message";
import { companyOf } from "../settings/company";
import { printedVoucher } from "./printed";

/** Above it a letter lists the codes alone: with a barcode each it would be megabytes. */
const mostBarcodes = 20;

type Letter = {
  vouchers: readonly VoucherRow[];
  /** Where it goes; else to the customer's first address. */
  to: string | undefined;
  customerId: string | null;
  saleId: string | null;
  zone: string;
};

/**
 * V2: queues codes as a letter, each with its barcode, worth and terms, in the customer's language or else in that of
 * who sends it.
 * @returns the address; null where there is none
 */
export async function queueVoucherLetter(
  { db, now, locale }: Context,
  { vouchers, to, customerId, saleId, zone }: Letter,
): Promise<string | null> {
  const [company, kept] = await Promise.all([
    companyOf(db),
    customerId === null ? null : findCustomerMail(db, customerId),
  ]);
  const address = to ?? kept?.email ?? null;
  if (address === null) return null;
  const language = kept?.locale ?? locale;
  const hasBars = vouchers.length <= mostBarcodes;
  const letter = await renderLetter(
    VoucherLetter({
      locale: language,
      sender: company,
      vouchers: vouchers.map((row) => ({
        ...printedVoucher(row, { locale: language, zone, currency: env().CURRENCY }),
        bars: hasBars ? barcodeBars(row.code) : null,
      })),
    }),
  );
  const subject = translator(language, "mails")("voucher.subject", {
    name: vouchers[0]?.type.name ?? "",
    company: company.name,
  });
  await queueMessage(
    { db, now },
    { channel: "email", purpose: "service", to: address, subject, customerId, saleId, ...letter },
  );
  return address;
}
