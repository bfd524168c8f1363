import { z } from "zod";

/** K10: planned, confirmed, then the customer came or did not; or it was called off. A wrong mark can be mended. */
export const visitStatusSchema = z.enum(["planned", "confirmed", "came", "noShow", "cancelled"]);
export type VisitStatus = z.infer<typeof visitStatusSchema>;

/** Whether a status tells how the visit went: such a one counts for standing (T4). */
export const isMarked = (status: VisitStatus): boolean => status === "came" || status === "noShow";

/** When a visit was: who came before the planned time came now, since nobody has come in the future. */
export const visitedAt = (visit: { status: VisitStatus; at: Date }, now: Date): Date =>
  visit.status === "came" && visit.at > now ? now : visit.at;
