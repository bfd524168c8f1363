import { z } from "zod";
import { isZone } from "./calendar-day";

/** Refuses days that do not exist, 29 February of a common year among them. */
export const calendarDaySchema = z.iso.date();

/** An IANA zone name (`Europe/Moscow`) that this machine knows. */
export const zoneSchema = z.string().refine(isZone, { error: "unknown time zone" });
