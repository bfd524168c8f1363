import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { retryJob as putBack } from "@/db/queries/jobs";
import { useCase } from "../gate/use-case";

/** Runs a job again that failed for good. */
export const retryJob = useCase(
  {
    name: "jobs.retry",
    summary: "Run a failed job again.",
    right: "jobs.retry",
    kind: "command",
    input: z.object({ id: z.string() }),
    output: z.null(),
    refusals: ["job_not_failed"],
  },
  async (ctx, { id }) => {
    const task = await putBack(ctx.db, id);
    if (task === null) return refuse("job_not_failed");
    ctx.audit({ subject: { kind: "job", id }, after: { task } });
    return accept(null);
  },
);
