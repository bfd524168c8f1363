import { desc, eq } from "drizzle-orm";
import type { Db } from "../client";
import { newId } from "../new-id";
import { consents } from "../schema/customers";

export type NewConsent = Omit<typeof consents.$inferInsert, "id">;

/** Adds to the log of consents; nothing in it is ever changed or deleted (M4). */
export async function insertConsents(db: Db, rows: readonly NewConsent[]): Promise<void> {
  if (rows.length === 0) return;
  await db.insert(consents).values(rows.map((row) => ({ id: newId("consent"), ...row })));
}

/** All that a customer ever agreed to or withdrew, newest first. */
export async function listConsents(db: Db, customerId: string) {
  return db
    .select()
    .from(consents)
    .where(eq(consents.customerId, customerId))
    .orderBy(desc(consents.at), desc(consents.id));
}
