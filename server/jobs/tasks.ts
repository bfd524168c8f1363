import { z } from "zod";

/** Every task that can be queued, with its payload. `jobs/registry.ts` must have a handler for each. */
export const tasks = {
  "auth.sendCode": z.object({
    codeId: z.string(),
    code: z.string(),
    locale: z.enum(["en", "ru"]),
  }),
  "auth.sendPasswordLink": z.object({ email: z.string(), locale: z.enum(["en", "ru"]) }),
  "books.verify": z.object({}),
  /** The nightly one comes without a cause. */
  "cards.regrade": z.object({ cause: z.enum(["rules", "day"]).default("day") }),
  "leftovers.forget": z.object({}),
  "ledger.seal": z.object({}),
  "notices.tell": z.object({}),
  "notices.warn": z.object({}),
  "outbox.send": z.object({ messageId: z.string() }),
  "points.bulk": z.object({ run: z.string() }),
  "points.expire": z.object({}),
  "standing.night": z.object({}),
  "standing.warn": z.object({}),
  "standing.recompute": z.object({ run: z.string() }),
  "vouchers.issue": z.object({ batch: z.string() }),
} as const;

export type TaskName = keyof typeof tasks;
export type TaskPayload<N extends TaskName> = z.input<(typeof tasks)[N]>;
export const taskNames = Object.keys(tasks) as TaskName[];
