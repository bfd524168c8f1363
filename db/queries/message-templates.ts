import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import { messageTemplates } from "../schema/messages";

type Named = { key: string; channel: "email" | "sms"; locale: "en" | "ru" };

/** The words that a manager wrote for a message, or null. */
export async function findMessageTemplate(db: Db, { key, channel, locale }: Named) {
  const [row] = await db
    .select({ subject: messageTemplates.subject, body: messageTemplates.body })
    .from(messageTemplates)
    .where(
      and(
        eq(messageTemplates.key, key),
        eq(messageTemplates.channel, channel),
        eq(messageTemplates.locale, locale),
      ),
    );
  return row ?? null;
}
