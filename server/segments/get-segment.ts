import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findSegment } from "@/db/queries/segments/segments";
import { useCase } from "../gate/use-case";
import { segmentIdSchema, segmentView, segmentViewSchema } from "./schema";

export const getSegment = useCase(
  {
    name: "segments.get",
    summary: "A saved segment.",
    right: "customers.view",
    kind: "query",
    input: z.object({ id: segmentIdSchema }),
    output: segmentViewSchema,
    refusals: ["not_found"],
  },
  async ({ db }, { id }) => {
    const row = await findSegment(db, id);
    return row ? accept(segmentView(row)) : refuse("not_found");
  },
);
