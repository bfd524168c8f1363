import { z } from "zod";
import { accept } from "@/core/refusal";
import { listSegments as listRows } from "@/db/queries/segments/segments";
import { useCase } from "../gate/use-case";
import { segmentView, segmentViewSchema } from "./schema";

/** K6: saved segments by name, all of them: people keep a few dozen. */
export const listSegments = useCase(
  {
    name: "segments.list",
    summary: "Saved segments by name.",
    right: "customers.view",
    kind: "query",
    input: z.object({}),
    output: z.object({ data: z.array(segmentViewSchema), nextCursor: z.null() }),
    refusals: [],
  },
  async ({ db }) => accept({ data: (await listRows(db)).map(segmentView), nextCursor: null }),
);
