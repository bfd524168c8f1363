import { fillIn } from "@/core/messages/fill-in";
import type { Db } from "@/db/client";
import { findMessageTemplate } from "@/db/queries/message-templates";
import type { Locale } from "@/i18n/locale";
import { type MessageKey, messageTemplates } from "@/i18n/message-templates";

type Values<K extends MessageKey> = Record<(typeof messageTemplates)[K]["macros"][number], string>;

/** What a message says to somebody: in the manager's words, else in those that it comes with. */
export async function messageText<K extends MessageKey>(
  db: Db,
  key: K,
  { locale, values }: { locale: Locale; values: Values<K> },
): Promise<{ subject: string; body: string }> {
  const { channel, texts } = messageTemplates[key];
  const own = await findMessageTemplate(db, { key, channel, locale });
  const { subject = "", body }: { subject?: string | null; body: string } = own ?? texts[locale];
  return { subject: fillIn(subject ?? "", values), body: fillIn(body, values) };
}
