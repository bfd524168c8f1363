import type { Db } from "../client";
import { insertTogether, rowsOf } from "../insert-rows";
import { auditEntries, idempotencyKeys } from "../schema/trust";

type NewAuditEntry = typeof auditEntries.$inferInsert;
type NewAnswer = typeof idempotencyKeys.$inferInsert;

/**
 * Keeps what a command leaves besides its own change, by one statement: its audit entries, which nothing ever changes
 * or deletes (U3), and for ever the first answer under the key that it came with (Q5).
 */
export async function insertCallRecord(
  db: Db,
  { entries, answer }: { entries: readonly NewAuditEntry[]; answer: NewAnswer | null },
): Promise<void> {
  await insertTogether(db, [
    rowsOf(auditEntries, entries),
    rowsOf(idempotencyKeys, answer === null ? [] : [answer]),
  ]);
}
