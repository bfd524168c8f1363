import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import type { TaskName } from "@/server/jobs/tasks";

/**
 * What runs by itself, as cron in UTC. Stores have zones of their own, so what ends with a store's day is looked for
 * every hour. A run missed while nothing was up needs no making up for: each does all that is due by then.
 */
const schedule: { task: TaskName; match: string; maxAttempts: number }[] = [
  { task: "ledger.seal", match: "* * * * *", maxAttempts: 1 },
  { task: "standing.warn", match: "23 * * * *", maxAttempts: 5 },
  { task: "standing.night", match: "3 * * * *", maxAttempts: 5 },
  { task: "notices.tell", match: "* * * * *", maxAttempts: 1 },
  { task: "notices.warn", match: "27 * * * *", maxAttempts: 3 },
  { task: "points.expire", match: "7 * * * *", maxAttempts: 5 },
  // Windows of days move on at midnight, which comes at another hour in every zone.
  { task: "cards.regrade", match: "17 * * * *", maxAttempts: 5 },
  { task: "books.verify", match: "37 1 * * *", maxAttempts: 2 },
  { task: "leftovers.forget", match: "17 2 * * *", maxAttempts: 5 },
];

export const cronItems = (): ParsedCronItem[] =>
  parseCronItems(
    schedule.map(({ task, match, maxAttempts }) => ({
      task,
      match,
      identifier: task,
      options: { maxAttempts, jobKey: `cron:${task}` },
    })),
  );
