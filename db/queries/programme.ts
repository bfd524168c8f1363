import { and, desc, eq, lte, or } from "drizzle-orm";
import { type Programme, programmeSchema } from "@/core/programme/programme";
import type { Db } from "../client";
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
 */
export async function findProgrammeInForce(db: Db, at: Date): Promise<ProgrammeInForce> {
  const { id, version, from, status, updatedAt } = programmeVersions;
  const [row] = await db
    .select({ id, version, from })
    .from(programmeVersions)
    .where(and(lte(from, at), or(eq(status, "published"), and(eq(status, "archived"), lte(from, updatedAt)))))
    .orderBy(desc(from), desc(version))
    .limit(1);
  if (!row) return { id: null, version: null, from: null, programme: startingProgramme };
  return { ...row, programme: await publishedProgramme(db, row.id) };
}

async function publishedProgramme(db: Db, id: string): Promise<Programme> {
  const kept = parsedById.get(id);
  if (kept) return kept;
  const [row] = await db
    .select({ body: programmeVersions.body })
    .from(programmeVersions)
    .where(eq(programmeVersions.id, id));
  // Parsed, not trusted: a version kept by an older release gets the sections that were added since.
  const programme = programmeSchema.parse(row?.body);
  if (parsedById.size > 1_000) parsedById.clear();
  parsedById.set(id, programme);
  return programme;
}
