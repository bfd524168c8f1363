import { z } from "zod";

/** Every task that can be queued, with its payload. `jobs/registry.ts` must have a handler for each. */
export const tasks = {
  "outbox.send": z.object({ messageId: z.string() }),
  "points.expire": z.object({}),
  "ledger.seal": z.object({}),
  "books.verify": z.object({}),
  "throttles.forget": z.object({}),
} as const;

export type TaskName = keyof typeof tasks;
export type TaskPayload<N extends TaskName> = z.input<(typeof tasks)[N]>;
