import { and, desc, eq, gte, like, lt } from "drizzle-orm";
import type { Db } from "../client";
import { auditEntries } from "../schema/trust";

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

export type AuditFilter = {
  actorId?: string | undefined;
  /** The first part of actions' names: `sales` finds `sales.place`. */
  area?: string | undefined;
  action?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  after: { value: string | number | null; id: string } | null;
  limit: number;
};

/** Newest first, by key. */
export async function listAuditEntries(db: Db, filter: AuditFilter) {
  const { actorId, area, action, subjectKind, subjectId, from, to, after, limit } = filter;
  return db
    .select()
    .from(auditEntries)
    .where(
      and(
        actorId ? eq(auditEntries.actorId, actorId) : undefined,
        area ? like(auditEntries.action, `${escapeLike(area)}.%`) : undefined,
        action ? eq(auditEntries.action, action) : undefined,
        subjectKind ? eq(auditEntries.subjectKind, subjectKind) : undefined,
        subjectId ? eq(auditEntries.subjectId, subjectId) : undefined,
        from ? gte(auditEntries.at, from) : undefined,
        to ? lt(auditEntries.at, to) : undefined,
        after ? lt(auditEntries.seq, Number(after.id)) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(limit);
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
