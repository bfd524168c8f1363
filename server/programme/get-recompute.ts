import { z } from "zod";
import { accept } from "@/core/refusal";
import { findRecompute } from "@/db/queries/standing-run";
import { useCase } from "../gate/use-case";

const recomputeSchema = z
  .object({ status: z.enum(["queued", "running"]), done: z.int(), total: z.int() })
  .nullable();
export type RecomputeView = z.output<typeof recomputeSchema>;

/** T4: how far everybody's standing has been looked at by the rules that came into force; null when all is done. */
export const getRecompute = useCase(
  {
    name: "programme.getRecompute",
    summary: "How far everybody's standing has been looked at by the new rules.",
    right: "programme.view",
    kind: "query",
    input: z.object({}),
    output: recomputeSchema,
    refusals: [],
  },
  async ({ db, now }) => accept(await findRecompute(db, now)),
);
