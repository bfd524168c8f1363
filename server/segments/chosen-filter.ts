import { z } from "zod";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { filterSchema } from "@/core/segments/filter";
import type { Filter } from "@/core/segments/group";
import type { Db } from "@/db/client";
import { findSegment } from "@/db/queries/segments/segments";
import { resolveFilter } from "./resolve-filter";
import { segmentIdSchema } from "./schema";

/** A filter as it stands in an address: JSON. */
const filterTextSchema = z
  .string()
  .max(20_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "not valid JSON" });
      return z.NEVER;
    }
  })
  .pipe(filterSchema);

/** How lists name whom they are about: a saved segment by its id, or a filter as JSON. */
export const chosenFields = { segment: segmentIdSchema.optional(), filter: filterTextSchema.optional() };

export type ChosenFilter = { filter: Filter; segment: { id: string; name: string } | null };

/** The filter that is meant; without either everybody. Refuses a segment that is gone. */
export async function chosenFilter(
  db: Db,
  { segment, filter }: { segment?: string | undefined; filter?: Filter | undefined },
): Promise<Outcome<ChosenFilter, "unknown_segment" | "unknown_product" | "unknown_group" | "unknown_store">> {
  if (segment !== undefined) {
    const saved = await findSegment(db, segment);
    if (!saved) return refuse("unknown_segment");
    return accept({ filter: saved.filter, segment: { id: saved.id, name: saved.name } });
  }
  const resolved = await resolveFilter(db, filter ?? {});
  return resolved.ok ? accept({ filter: resolved.value, segment: null }) : resolved;
}
