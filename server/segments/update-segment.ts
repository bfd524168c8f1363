import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { filterSchema } from "@/core/segments/filter";
import { findSegment, isSegmentNameTaken, updateSegment as update } from "@/db/queries/segments/segments";
import { useCase } from "../gate/use-case";
import { resolveFilter } from "./resolve-filter";
import { segmentIdSchema, segmentNameSchema, segmentView, segmentViewSchema } from "./schema";

/** K6: names a segment anew or changes whom it chooses; what is absent stays. */
export const updateSegment = useCase(
  {
    name: "segments.update",
    summary: "Renames a segment or changes its filter.",
    right: "segments.edit",
    kind: "command",
    input: z.object({
      id: segmentIdSchema,
      name: segmentNameSchema.optional(),
      filter: filterSchema.optional(),
    }),
    output: segmentViewSchema,
    refusals: ["not_found", "already_exists", "unknown_product", "unknown_group", "unknown_store"],
  },
  async ({ db, now, audit }, { id, name, filter: given }) => {
    const before = await findSegment(db, id);
    if (!before) return refuse("not_found");
    const filter = await resolveFilter(db, given ?? before.filter);
    if (!filter.ok) return filter;
    const after = { name: name ?? before.name, filter: filter.value, updatedAt: now };
    if (await isSegmentNameTaken(db, after.name, id)) return refuse("already_exists", { name: after.name });

    await update(db, id, after);

    audit({
      subject: { kind: "segment", id },
      before: { name: before.name, filter: before.filter },
      after: { name: after.name, filter: after.filter },
    });
    return accept(segmentView({ ...before, ...after }));
  },
);
