import { z } from "zod";
import { accept } from "@/core/refusal";
import { hasEmployees } from "@/db/queries/people";
import { useCase } from "../gate/use-case";

/** Whether this is a first start, which asks for the first administrator. */
export const showSetUp = useCase(
  {
    name: "settings.showSetUp",
    summary: "Tell whether the first administrator is still to be made.",
    right: "anyone",
    kind: "query",
    input: z.object({}),
    output: z.object({ needed: z.boolean() }),
    refusals: [],
  },
  async (ctx) => accept({ needed: !(await hasEmployees(ctx.db)) }),
);
