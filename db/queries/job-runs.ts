import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { jobRuns } from "../schema/trust";

/** Long work with its progress, newest first. */
export async function listJobRuns(
  db: Db,
  { after, limit }: { after: { value: string | number | null; id: string } | null; limit: number },
) {
  return db
    .select()
    .from(jobRuns)
    .where(
      after
        ? sql`(${jobRuns.createdAt}, ${jobRuns.id}) < (${after.value}::timestamptz, ${after.id})`
        : undefined,
    )
    .orderBy(desc(jobRuns.createdAt), desc(jobRuns.id))
    .limit(limit);
}

export type JobRunRow = typeof jobRuns.$inferSelect;

/** Begins to keep the progress of long work that was just asked for. */
export async function insertJobRun(
  db: Db,
  row: Pick<JobRunRow, "id" | "task" | "total" | "byId" | "byName" | "createdAt">,
): Promise<void> {
  await db.insert(jobRuns).values({ ...row, status: "queued" });
}

/** How much there is to do, where that is known only after the work was noted. */
export async function setJobTotal(db: Db, id: string, total: number): Promise<void> {
  await db.update(jobRuns).set({ total }).where(eq(jobRuns.id, id));
}

/** Notes how far long work has come; it is done when nothing is left. */
export async function noteJobProgress(
  db: Db,
  id: string,
  { done, total, now }: { done: number; total: number; now: Date },
): Promise<void> {
  const isDone = done >= total;
  await db
    .update(jobRuns)
    .set({
      done,
      total,
      status: isDone ? "done" : "running",
      error: null,
      startedAt: sql`coalesce(${jobRuns.startedAt}, ${now.toISOString()}::timestamptz)`,
      endedAt: isDone ? now : null,
    })
    .where(eq(jobRuns.id, id));
}

/** Notes why long work stopped; a later try goes on where it stood. */
export async function noteJobFailure(db: Db, id: string, error: string): Promise<void> {
  await db.update(jobRuns).set({ status: "failed", error }).where(eq(jobRuns.id, id));
}

/** Keeps where long work stands, so that a later try goes on from there. */
export async function keepJobResult(db: Db, id: string, result: unknown): Promise<void> {
  await db.update(jobRuns).set({ result }).where(eq(jobRuns.id, id));
}

export async function findJobRun(db: Db, id: string): Promise<JobRunRow | null> {
  const [row] = await db.select().from(jobRuns).where(eq(jobRuns.id, id));
  return row ?? null;
}
