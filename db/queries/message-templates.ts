import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import { messageTemplates } from "../schema/messages";

type Named = { key: string; channel: "email" | "sms"; locale: "en" | "ru" };

export type TemplateRow = typeof messageTemplates.$inferSelect;

/** Texts that somebody wrote instead of those that come with the app; a few dozen at most. */
export async function listTemplates(db: Db): Promise<TemplateRow[]> {
  return db.select().from(messageTemplates);
}

export async function putTemplate(db: Db, row: TemplateRow): Promise<void> {
  const { subject, body, updatedAt, updatedByName } = row;
  await db
    .insert(messageTemplates)
    .values(row)
    .onConflictDoUpdate({
      target: [messageTemplates.key, messageTemplates.channel, messageTemplates.locale],
      set: { subject, body, updatedAt, updatedByName },
    });
}

/** The text that comes with the app holds again. */
export async function deleteTemplate(db: Db, { key, channel, locale }: Named): Promise<void> {
  await db
    .delete(messageTemplates)
    .where(
      and(
        eq(messageTemplates.key, key),
        eq(messageTemplates.channel, channel),
        eq(messageTemplates.locale, locale),
      ),
    );
}
