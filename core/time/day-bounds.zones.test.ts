import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, calendarDay, daysBetween, firstOfLastDays } from "./calendar-day";
import { endOfDay, startOfDay } from "./day-bounds";

// Every zone, around every change of its clocks: days touch each other without gaps and overlaps, and the day of an
// instant (by Intl) is the one whose bounds (by Temporal) it lies in.

const zones = Intl.supportedValuesOf("timeZone");
const from = Temporal.Instant.from("2025-01-01T00:00:00Z");
const until = Temporal.Instant.from("2029-01-01T00:00:00Z");

function* changesOfClocks(zone: string): Generator<Temporal.ZonedDateTime> {
  let at = from.toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  while (at && at.epochMilliseconds < until.epochMilliseconds) {
    yield at;
    at = at.getTimeZoneTransition("next");
  }
}

const before = (at: Date) => new Date(at.getTime() - 1);

function faultOf(day: string, zone: string): string | null {
  const [start, end] = [startOfDay(day, zone), endOfDay(day, zone)];
  if (!(start < end)) return "is empty";
  if (end.getTime() !== startOfDay(addDays(day, 1), zone).getTime()) return "does not touch the next";
  if (calendarDay(start, zone) !== day) return "does not begin on itself";
  if (calendarDay(before(end), zone) !== day) return "does not end on itself";
  if (calendarDay(before(start), zone) !== addDays(day, -1)) return "begins late";
  if (calendarDay(end, zone) !== addDays(day, 1)) return "ends early";
  if (firstOfLastDays(start, 7, zone) !== firstOfLastDays(before(end), 7, zone)) return "has two windows";
  if (daysBetween(firstOfLastDays(start, 7, zone), day) !== 6) return "has a window of other than 7 days";
  return null;
}

describe("days of every zone", () => {
  it("touch each other around each change of clocks", () => {
    const faults: string[] = [];
    let looked = 0;
    for (const zone of zones) {
      for (const change of changesOfClocks(zone)) {
        const at = change.toPlainDate().toString();
        for (const day of [addDays(at, -1), at, addDays(at, 1)]) {
          looked += 1;
          const fault = faultOf(day, zone);
          if (fault) faults.push(`${day} in ${zone} ${fault}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(looked).toBeGreaterThan(1_000);
  }, 60_000);

  it("count the leap day and no other 29 February", () => {
    const faults = zones.flatMap((zone) =>
      ["2027-02-28", "2028-02-28", "2028-02-29", "2028-03-01"].filter((day) => faultOf(day, zone) !== null),
    );
    expect(faults).toEqual([]);
    expect(endOfDay("2027-02-28", "Europe/Berlin")).toEqual(startOfDay("2027-03-01", "Europe/Berlin"));
    expect(endOfDay("2028-02-28", "Europe/Berlin")).toEqual(startOfDay("2028-02-29", "Europe/Berlin"));
  });

  it("are empty where a zone left one out", () => {
    // Samoa crossed the date line: 30 December 2011 did not exist there.
    const skipped = startOfDay("2011-12-30", "Pacific/Apia");
    expect(endOfDay("2011-12-30", "Pacific/Apia")).toEqual(skipped);
    expect(endOfDay("2011-12-29", "Pacific/Apia")).toEqual(skipped);
    expect(calendarDay(skipped, "Pacific/Apia")).toBe("2011-12-31");
  });
});
