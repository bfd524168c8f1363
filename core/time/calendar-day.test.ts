import { describe, expect, it } from "vitest";
import { addDays, calendarDay, daysBetween, firstOfLastDays, isZone } from "./calendar-day";
import { calendarDaySchema } from "./day-schemas";

const at = (text: string) => new Date(text);

describe("calendarDay", () => {
  it("is the day on the wall of the zone, not of UTC", () => {
    expect(calendarDay(at("2026-11-20T21:30:00Z"), "Europe/Moscow")).toBe("2026-11-21");
    expect(calendarDay(at("2026-11-20T20:59:59.999Z"), "Europe/Moscow")).toBe("2026-11-20");
    expect(calendarDay(at("2026-11-20T13:00:00Z"), "Asia/Kamchatka")).toBe("2026-11-21");
    expect(calendarDay(at("2026-11-21T04:59:00Z"), "America/New_York")).toBe("2026-11-20");
  });
});

describe("arithmetic of days", () => {
  it("counts over months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-01-01", "2025-12-31")).toBe(-1);
  });

  it("counts a day across a change of clocks as one", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  });

  it("includes today in the last N days", () => {
    expect(firstOfLastDays(at("2026-11-20T21:30:00Z"), 1, "Europe/Moscow")).toBe("2026-11-21");
    expect(firstOfLastDays(at("2026-11-20T21:30:00Z"), 30, "Europe/Moscow")).toBe("2026-10-23");
  });
});

describe("calendarDaySchema", () => {
  it.each(["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "2026-01-01T00:00:00Z", ""])(
    "refuses %s",
    (day) => expect(calendarDaySchema.safeParse(day).success).toBe(false),
  );
  it("takes a leap day", () => expect(calendarDaySchema.safeParse("2028-02-29").success).toBe(true));
});

describe("isZone", () => {
  it("knows names and refuses offsets and inventions", () => {
    expect(isZone("Europe/Moscow")).toBe(true);
    expect(isZone("UTC")).toBe(true);
    expect(isZone("+03:00")).toBe(false);
    expect(isZone("Mars/Olympus")).toBe(false);
  });
});
