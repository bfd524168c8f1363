import { describe, expect, it } from "vitest";
import { localMoment } from "./local-moment";

const at = (text: string, zone: string) => {
  const { date, weekday, minute } = localMoment(new Date(text), zone);
  return [date, weekday, minute];
};

describe("localMoment", () => {
  it("is what the clock on the store's wall shows", () => {
    expect(at("2026-11-20T21:30:00Z", "Europe/Moscow")).toEqual(["2026-11-21", 6, 30]);
    expect(at("2026-11-20T20:59:59.999Z", "Europe/Moscow")).toEqual(["2026-11-20", 5, 23 * 60 + 59]);
    expect(at("2026-11-20T21:30:00Z", "America/New_York")).toEqual(["2026-11-20", 5, 16 * 60 + 30]);
    expect(at("2026-11-20T18:30:00Z", "Asia/Kolkata")).toEqual(["2026-11-21", 6, 0]);
  });

  it("numbers weekdays from Monday", () => {
    expect(at("2026-11-16T12:00:00Z", "UTC")[1]).toBe(1);
    expect(at("2026-11-22T12:00:00Z", "UTC")[1]).toBe(7);
    expect(at("1969-12-31T12:00:00Z", "UTC")[1]).toBe(3);
  });

  it("follows the clocks when they change", () => {
    expect(at("2026-03-29T00:59:00Z", "Europe/Berlin")).toEqual(["2026-03-29", 7, 119]);
    expect(at("2026-03-29T01:00:00Z", "Europe/Berlin")).toEqual(["2026-03-29", 7, 180]);
  });

  it("throws for a zone that does not exist", () => {
    expect(() => localMoment(new Date(), "Mars/Olympus")).toThrow(RangeError);
  });
});
