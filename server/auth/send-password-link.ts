import type { Db } from "@/db/client";
import { insertPasswordLink } from "@/db/queries/password-links";
import { findEmployeeByEmail } from "@/db/queries/people";
import { inTransaction } from "@/db/transaction";
import { PasswordLink } from "@/emails/password-link";
import { renderLetter } from "@/emails/render-letter";
import { isLocale, type Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import { env } from "../env";
import { queueMessage } from "../outbox/queue-message";
import { companyOf } from "../settings/company";
import { linkHash, newLinkToken, passwordLinkMinutes } from "./password-link";

/** Makes a link to set a password and mails it, if the e-mail is of one of staff who is not shut out. */
export async function sendPasswordLink(
  { db, now }: { db: Db; now: Date },
  { email, locale: asked }: { email: string; locale: Locale },
): Promise<void> {
  const person = await findEmployeeByEmail(db, email);
  if (!person || person.disabledAt) return;
  const locale = isLocale(person.locale) ? person.locale : asked;
  const company = await companyOf(db);
  const token = newLinkToken();
  const url = new URL(`/password/${token}`, env().APP_URL).href;
  const minutes = passwordLinkMinutes;
  const letter = await renderLetter(
    PasswordLink({ locale, sender: company, name: person.name, url, minutes }),
  );
  const subject = translator(locale, "mails")("password.subject", { company: company.name });
  await inTransaction(db, async (tx) => {
    await insertPasswordLink(tx, {
      hash: linkHash(token),
      employeeId: person.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + minutes * 60_000),
    });
    await queueMessage(
      { db: tx, now },
      { channel: "email", purpose: "service", secret: "password", to: person.email, subject, ...letter },
    );
  });
}
