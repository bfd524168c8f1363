import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findSegment, deleteSegment as remove } from "@/db/queries/segments/segments";
import { useCase } from "../gate/use-case";
import { segmentIdSchema } from "./schema";

/** K6: forgets a saved filter. Customers, and points given by it, stay as they are. */
export const deleteSegment = useCase(
  {
    name: "segments.delete",
    summary: "Deletes a saved segment.",
    right: "segments.edit",
    kind: "command",
    input: z.object({ id: segmentIdSchema }),
    output: z.object({ id: z.string() }),
    refusals: ["not_found"],
  },
  async ({ db, audit }, { id }) => {
    const before = await findSegment(db, id);
    if (!before) return refuse("not_found");

    await remove(db, id);

    audit({ subject: { kind: "segment", id }, before: { name: before.name, filter: before.filter } });
    return accept({ id });
  },
);
