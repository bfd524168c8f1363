import type { Db } from "../client";
import { auditEntries } from "../schema/trust";

export type NewAuditEntry = typeof auditEntries.$inferInsert;

/** Adds audit rows; nothing ever changes or deletes them (U3). */
export async function insertAuditEntries(db: Db, entries: NewAuditEntry[]): Promise<void> {
  if (entries.length > 0) await db.insert(auditEntries).values(entries);
}
