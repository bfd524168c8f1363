import { describe, expect, it } from "vitest";
import { endOfDay, momentOn, startOfDay } from "./day-bounds";
import { localMoment } from "./local-moment";

const at = (text: string) => new Date(text);

describe("startOfDay", () => {
  it("is midnight of the zone", () => {
    expect(startOfDay("2026-11-21", "Europe/Moscow")).toEqual(at("2026-11-20T21:00:00Z"));
    expect(endOfDay("2026-12-31", "Asia/Vladivostok")).toEqual(at("2026-12-31T14:00:00Z"));
  });

  it("makes days of 23 and 25 hours where summer time changes", () => {
    const hours = (day: string) =>
      (endOfDay(day, "Europe/Berlin").getTime() - startOfDay(day, "Europe/Berlin").getTime()) / 3_600_000;
    expect(hours("2026-03-28")).toBe(24);
    expect(hours("2026-03-29")).toBe(23);
    expect(hours("2026-10-25")).toBe(25);
  });

  it("takes the first hour there is where midnight is skipped", () => {
    // Beirut turns its clocks from 00:00 to 01:00.
    const start = startOfDay("2026-03-29", "Asia/Beirut");
    expect(localMoment(start, "Asia/Beirut")).toMatchObject({ date: "2026-03-29", minute: 60 });
  });

  it("throws for a day that does not exist", () => {
    expect(() => startOfDay("2026-02-30", "UTC")).toThrow(RangeError);
  });
});

describe("momentOn", () => {
  it("is what the zone's clock shows, on the days when it is changed too", () => {
    expect(momentOn("2026-11-21", "10:30", "Europe/Moscow")).toEqual(at("2026-11-21T07:30:00Z"));
    expect(momentOn("2026-03-29", "10:00", "Europe/Berlin")).toEqual(at("2026-03-29T08:00:00Z"));
    expect(momentOn("2026-03-29", "02:30", "Europe/Berlin")).toEqual(at("2026-03-29T01:30:00Z"));
    expect(momentOn("2026-10-25", "02:30", "Europe/Berlin")).toEqual(at("2026-10-25T00:30:00Z"));
  });
});
