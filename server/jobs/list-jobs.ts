import { z } from "zod";
import { accept } from "@/core/refusal";
import { listJobRuns } from "@/db/queries/job-runs";
import { countQueue, listQueue } from "@/db/queries/jobs";
import { useCase } from "../gate/use-case";
import { homeZone } from "../settings/home-zone";

const states = z.enum(["queued", "running", "failed"]);

const queuedView = z.object({
  id: z.string(),
  task: z.string(),
  state: states,
  attempts: z.number(),
  maxAttempts: z.number(),
  error: z.string().nullable(),
  runAt: z.string(),
  createdAt: z.string(),
});
export type QueuedView = z.output<typeof queuedView>;

const runView = z.object({
  id: z.string(),
  task: z.string(),
  status: z.enum(["queued", "running", "done", "failed"]),
  done: z.number(),
  total: z.number(),
  error: z.string().nullable(),
  byName: z.string().nullable(),
  createdAt: z.date().transform((at) => at.toISOString()),
});
export type RunView = z.output<typeof runView>;

const shown = 100;

/** What the worker has before it, what it is doing and what failed, with the reasons; and long work with its progress. */
export const listJobs = useCase(
  {
    name: "jobs.list",
    summary: "The queue of background jobs.",
    right: "jobs.view",
    kind: "query",
    input: z.object({ state: states.optional() }),
    output: z.object({
      counts: z.object({ queued: z.number(), running: z.number(), failed: z.number() }),
      queue: z.array(queuedView),
      runs: z.array(runView),
      zone: z.string(),
    }),
    refusals: [],
  },
  async (ctx, { state }) => {
    const [counts, queue, runs, zone] = await Promise.all([
      countQueue(ctx.db),
      listQueue(ctx.db, { limit: shown, only: state }),
      listJobRuns(ctx.db, { after: null, limit: 20 }),
      homeZone(ctx.db),
    ]);
    return accept({ counts, queue, runs, zone });
  },
);
