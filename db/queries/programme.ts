import { and, desc, eq, isNotNull, lt, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type Programme, programmeSchema } from "@/core/programme/programme";
import type { Db } from "../client";
import { prepared } from "../prepared";
import { cardSeries } from "../schema/cards";
import { programmeVersions } from "../schema/programme";

/** The programme that holds at a moment; `id`, `version` and `from` are null while none was published. */
export type ProgrammeInForce = {
  id: string | null;
  version: number | null;
  from: Date | null;
  programme: Programme;
};

/** What holds before the first version is published: the customers' own discounts and nothing else. */
const startingProgramme: Programme = programmeSchema.parse({ mode: "discounts" });

// A published version never changes (P1), so its parsed body is kept for the life of the process.
const parsedById = new Map<string, Programme>();

/**
 * P1: of the versions that hold from `at` or earlier the latest; of one moment the higher number. A version archived
 * after it took effect still answers for its own time; one archived before never held.
 * @returns a query for its id
 */
export const versionInForce = (at: Placeholder): SQL => sql`
  select id from programme_versions
  where "from" <= ${at}::timestamptz and (status = 'published' or (status = 'archived' and "from" <= updated_at))
  order by "from" desc, version desc limit 1`;

type VersionInForce = { id: string; version: number; from: string };

const readInForce = prepared<VersionInForce, { at: string }>(sql`
  select id, version, "from" from programme_versions where id = (${versionInForce(sql.placeholder("at"))})`);

/** The programme that holds at a moment, see `versionInForce`. */
export async function findProgrammeInForce(db: Db, at: Date): Promise<ProgrammeInForce> {
  const [row] = await readInForce(db, { at: at.toISOString() });
  if (!row) return { id: null, version: null, from: null, programme: startingProgramme };
  return { ...row, from: new Date(row.from), programme: await findProgramme(db, row.id) };
}

/** What a published version says; null: what holds while there is none. */
export async function findProgramme(db: Db, versionId: string | null): Promise<Programme> {
  if (versionId === null) return startingProgramme;
  const kept = parsedById.get(versionId);
  if (kept) return kept;
  const [row] = await db
    .select({ body: programmeVersions.body })
    .from(programmeVersions)
    .where(eq(programmeVersions.id, versionId));
  // Parsed, not trusted: a version kept by an older release gets the sections that were added since.
  const programme = programmeSchema.parse(row?.body);
  if (parsedById.size > 1_000) parsedById.clear();
  parsedById.set(versionId, programme);
  return programme;
}

export type ProgrammeVersionRow = typeof programmeVersions.$inferSelect;

/** Drafts, publishing and archiving take turns: numbers follow each other and nothing is published twice. */
export async function lockProgramme(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('programme_versions', 0))`);
}

export async function findDraft(db: Db): Promise<ProgrammeVersionRow | null> {
  const [row] = await db.select().from(programmeVersions).where(eq(programmeVersions.status, "draft"));
  return row ?? null;
}

export async function findVersion(db: Db, version: number): Promise<ProgrammeVersionRow | null> {
  const [row] = await db.select().from(programmeVersions).where(eq(programmeVersions.version, version));
  return row ?? null;
}

/** Published and archived versions, the highest number first. */
export async function listVersions(
  db: Db,
  { after, limit }: { after: number | null; limit: number },
): Promise<ProgrammeVersionRow[]> {
  const { version } = programmeVersions;
  return db
    .select()
    .from(programmeVersions)
    .where(and(isNotNull(version), after === null ? undefined : lt(version, after)))
    .orderBy(desc(version))
    .limit(limit);
}

/** Keeps the draft under its id, or makes it. The programme is locked. */
export async function saveDraft(
  db: Db,
  row: { id: string; body: Programme; updatedAt: Date },
): Promise<void> {
  await db
    .insert(programmeVersions)
    .values({ ...row, status: "draft" })
    .onConflictDoUpdate({
      target: programmeVersions.id,
      set: { body: row.body, updatedAt: row.updatedAt },
    });
}

export async function deleteDraft(db: Db, id: string): Promise<void> {
  await db
    .delete(programmeVersions)
    .where(and(eq(programmeVersions.id, id), eq(programmeVersions.status, "draft")));
}

type Publication = { from: Date; at: Date; byId: string | null; byName: string | null };

/** Turns the draft into the next version. The programme is locked, so the number is free. */
export async function publishDraft(
  db: Db,
  id: string,
  { from, at, byId, byName }: Publication,
): Promise<ProgrammeVersionRow> {
  const [row] = await db
    .update(programmeVersions)
    .set({
      status: "published",
      version: sql`(select coalesce(max(version), 0) + 1 from programme_versions)`,
      from,
      publishedAt: at,
      publishedById: byId,
      publishedByName: byName,
      updatedAt: at,
    })
    .where(and(eq(programmeVersions.id, id), eq(programmeVersions.status, "draft")))
    .returning();
  if (!row) throw new Error(`no draft ${id}`);
  return row;
}

/** Archives a published version; of a version, nothing else can change (the database holds that). */
export async function archiveVersion(db: Db, id: string, now: Date): Promise<void> {
  await db
    .update(programmeVersions)
    .set({ status: "archived", updatedAt: now })
    .where(and(eq(programmeVersions.id, id), eq(programmeVersions.status, "published")));
}

/** Keys of all card series, which rules may name. */
export async function findSeriesKeys(db: Db): Promise<Set<string>> {
  const rows = await db.select({ key: cardSeries.key }).from(cardSeries);
  return new Set(rows.map(({ key }) => key));
}
