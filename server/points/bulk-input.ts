import { z } from "zod";
import { MAX_TOTAL } from "@/core/money/bounds";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { filterSchema } from "@/core/segments/filter";
import { type CalendarDay, calendarDay } from "@/core/time/calendar-day";
import { endOfDay } from "@/core/time/day-bounds";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { findHomeZone } from "@/db/queries/home-zone";
import type { Audience } from "@/db/queries/segments/filter-sql";
import { visibleEmployees } from "../gate/actor";
import type { Context } from "../gate/use-case";
import { chosenFilter } from "../segments/chosen-filter";
import { segmentIdSchema } from "../segments/schema";

/** For whom and what: the fields of an order and of its preview. */
export const bulkFields = {
  /** A filter, or the id of a saved segment. */
  segment: z.union([segmentIdSchema, filterSchema]),
  /** A customer's, signed, not zero. */
  points: z
    .int()
    .min(-MAX_TOTAL)
    .max(MAX_TOTAL)
    .refine((count) => count !== 0, { error: "must not be 0" }),
  /** A credit goes to `main` unless told; a debit takes from both, extra first. */
  lot: z.enum(["main", "extra"]).optional(),
  /** The last day on which credited points can be spent. */
  expiresOn: calendarDaySchema.nullable().optional(),
};

export const expiryOfCredits = {
  holds: (input: { points: number; expiresOn?: string | null | undefined }) =>
    input.points > 0 || !input.expiresOn,
  issue: { path: ["expiresOn"], error: "only what is credited can expire" },
};

type Given = { segment: z.output<typeof bulkFields.segment>; expiresOn?: CalendarDay | null | undefined };

/** The audience that an order names, within what the actor may reach, and when its points end. */
export async function readBulkOrder(
  { db, actor, now }: Pick<Context, "db" | "actor" | "now">,
  { segment, expiresOn = null }: Given,
): Promise<
  Outcome<
    { audience: Audience; segmentName: string | null; expiresAt: Date | null },
    "unknown_segment" | "unknown_product" | "unknown_group" | "unknown_store" | "expiry_in_past"
  >
> {
  const chosen = await chosenFilter(db, typeof segment === "string" ? { segment } : { filter: segment });
  if (!chosen.ok) return chosen;
  const zone = await findHomeZone(db);
  if (expiresOn !== null && expiresOn < calendarDay(now, zone))
    return refuse("expiry_in_past", { expiresOn });
  return accept({
    audience: {
      filter: chosen.value.filter,
      scope: visibleEmployees(actor, "points.bulk"),
      moment: { now, zone },
    },
    segmentName: chosen.value.segment?.name ?? null,
    expiresAt: expiresOn === null ? null : endOfDay(expiresOn, zone),
  });
}
