import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { inTransaction } from "../../transaction";

/**
 * Filters differ so much that a plan made for all of them serves none: each is planned for its own values, and may sort
 * and hash more in memory than the statements of which many run at once.
 */
export async function withPlansOfItsOwn<T>(db: Db, run: (tx: Db) => Promise<T>): Promise<T> {
  return inTransaction(db, async (tx) => {
    await tx.execute(sql`select set_config('plan_cache_mode', 'force_custom_plan', true),
      set_config('work_mem', '32MB', true)`);
    return run(tx);
  });
}

/** What the planner reckons a query to cost; some ten microseconds a unit where the tables are in memory. */
export async function costOf(db: Db, query: SQL): Promise<number> {
  const [row] = await db.execute<{ "QUERY PLAN": unknown }>(sql`explain (format json) ${query}`);
  const plans = row?.["QUERY PLAN"];
  const [{ Plan }] = (typeof plans === "string" ? JSON.parse(plans) : plans) as [
    { Plan: { "Total Cost": number } },
  ];
  return Plan["Total Cost"];
}
