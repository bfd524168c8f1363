import type { Db } from "@/db/client";
import { findSignInCode } from "@/db/queries/sign-in-codes";
import { inTransaction } from "@/db/transaction";
import { renderLetter } from "@/emails/render-letter";
import { SignInCode } from "@/emails/sign-in-code";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import { queueMessage } from "../outbox/queue-message";
import { companyOf } from "../settings/company";
import { codeMinutes } from "./request-code";

/** Sends a code to whoever asked for it, if they are a customer of ours and it still works. */
export async function sendSignInCode(
  { db, now }: { db: Db; now: Date },
  { codeId, code, locale }: { codeId: string; code: string; locale: Locale },
): Promise<void> {
  const asked = await findSignInCode(db, codeId);
  if (!asked?.customerId || asked.expiresAt < now) return;
  const { customerId, address: to } = asked;
  const company = await companyOf(db);
  const t = translator(locale, "mails");
  const about = { purpose: "service", secret: "code", customerId, to } as const;
  const named = { code, company: company.name };
  if (!to.includes("@")) {
    const text = t("code.sms", named);
    await inTransaction(db, (tx) => queueMessage({ db: tx, now }, { ...about, channel: "sms", text }));
    return;
  }
  const letter = await renderLetter(SignInCode({ locale, sender: company, code, minutes: codeMinutes }));
  const subject = t("code.subject", named);
  await inTransaction(db, (tx) =>
    queueMessage({ db: tx, now }, { ...about, channel: "email", subject, ...letter }),
  );
}
