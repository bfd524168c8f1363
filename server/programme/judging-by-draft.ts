import { programmeSchema } from "@/core/programme/programme";
import { calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import { findHomeZone } from "@/db/queries/home-zone";
import { findDraft } from "@/db/queries/programme";
import type { Judging } from "@/db/queries/standing-facts";

/** The standing rules of the draft, as if they held now; null without a draft. */
export async function judgingByDraft(db: Db, now: Date): Promise<Judging | null> {
  const [draft, zone] = await Promise.all([findDraft(db), findHomeZone(db)]);
  if (!draft) return null;
  const { standing: rules } = programmeSchema.parse(draft.body);
  return { rules, zone, now, today: calendarDay(now, zone) };
}
