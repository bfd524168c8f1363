import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { filterSchema } from "@/core/segments/filter";
import { newId } from "@/db/new-id";
import { findSegment, insertSegment } from "@/db/queries/segments/segments";
import { useCase } from "../gate/use-case";
import { resolveFilter } from "./resolve-filter";
import { segmentNameSchema, segmentView, segmentViewSchema } from "./schema";

/** K6: saves a filter by name. */
export const createSegment = useCase(
  {
    name: "segments.create",
    summary: "Saves a filter by name.",
    right: "segments.edit",
    kind: "command",
    input: z.object({ name: segmentNameSchema, filter: filterSchema }),
    output: segmentViewSchema,
    refusals: ["already_exists", "unknown_product", "unknown_group", "unknown_store"],
  },
  async ({ db, actor, now, audit }, { name, filter: given }) => {
    const filter = await resolveFilter(db, given);
    if (!filter.ok) return filter;

    const id = newId("segment");
    const isNew = await insertSegment(db, {
      id,
      name,
      filter: filter.value,
      byId: actor.id,
      byName: actor.name,
      createdAt: now,
      updatedAt: now,
    });
    if (!isNew) return refuse("already_exists", { name });

    audit({ subject: { kind: "segment", id }, after: { name, filter: filter.value } });
    const row = await findSegment(db, id);
    if (!row) throw new Error("a row just inserted is there");
    return accept(segmentView(row));
  },
);
