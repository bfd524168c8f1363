import { desc, sql } from "drizzle-orm";
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
