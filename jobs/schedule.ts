import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import type { TaskName } from "@/server/jobs/tasks";

/**
 * What runs by itself, as cron in UTC. A task that means a day of a store runs every hour and finds out itself where
 * it is early morning.
 */
const schedule: { task: TaskName; match: string }[] = [{ task: "leftovers.forget", match: "17 2 * * *" }];

/** A run missed while nothing was up is made up for, once. */
const backfillPeriod = 24 * 3_600_000;

export const cronItems = (): ParsedCronItem[] =>
  parseCronItems(
    schedule.map(({ task, match }) => ({
      task,
      match,
      identifier: task,
      options: { backfillPeriod, maxAttempts: 5, jobKey: `cron:${task}` },
    })),
  );
