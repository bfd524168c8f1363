import { z } from "zod";
import { filterSchema } from "@/core/segments/filter";
import type { SegmentRow } from "@/db/queries/segments/segments";

export const segmentNameSchema = z.string().trim().min(1).max(100);
export const segmentIdSchema = z.string().min(1).max(200);

/** A saved segment as it leaves. */
export const segmentViewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    filter: filterSchema,
    by: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Segment" });
export type SegmentView = z.output<typeof segmentViewSchema>;

export const segmentView = (row: SegmentRow): SegmentView => ({
  id: row.id,
  name: row.name,
  filter: row.filter,
  by: row.byName,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
