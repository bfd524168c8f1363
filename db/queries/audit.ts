import { and, desc, eq, lt } from "drizzle-orm";
import type { Db } from "../client";
import { auditEntries } from "../schema/trust";

export type NewAuditEntry = typeof auditEntries.$inferInsert;

/** Adds audit rows; nothing ever changes or deletes them (U3). */
export async function insertAuditEntries(db: Db, entries: NewAuditEntry[]): Promise<void> {
  if (entries.length > 0) await db.insert(auditEntries).values(entries);
}

/** What was done to one record, newest first; `before` is the `seq` that the page before ended with. */
export async function findEntriesOfSubject(
  db: Db,
  subject: { kind: string; id: string },
  { before, limit }: { before: number | null; limit: number },
) {
  const { seq, at, action, actorName, actorKind, subjectKind, subjectId } = auditEntries;
  return db
    .select({ seq, at, action, actorName, actorKind, before: auditEntries.before, after: auditEntries.after })
    .from(auditEntries)
    .where(
      and(
        eq(subjectKind, subject.kind),
        eq(subjectId, subject.id),
        before === null ? undefined : lt(seq, before),
      ),
    )
    .orderBy(desc(seq))
    .limit(limit);
}
