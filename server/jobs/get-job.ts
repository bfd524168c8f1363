import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findJobRun } from "@/db/queries/job-runs";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";

/** `GET /jobs/{id}`: how far long work has come, for who asked for it and for those who look after jobs. */
export const getJob = useCase(
  {
    name: "jobs.get",
    summary: "How far long work has come.",
    right: "staff",
    kind: "query",
    input: z.object({ id: z.string().min(1).max(200) }),
    output: z.object({
      id: z.string(),
      status: z.enum(["queued", "running", "done", "failed"]),
      done: z.int(),
      total: z.int(),
      error: z.string().optional(),
    }),
    refusals: ["not_found"],
  },
  async ({ db, actor }, { id }) => {
    const run = await findJobRun(db, id);
    if (!run || (run.byId !== actor.id && !can(actor, "jobs.view"))) return refuse("not_found");
    const { status, done, total, error } = run;
    return accept({ id, status, done, total, ...(error === null ? {} : { error }) });
  },
);
