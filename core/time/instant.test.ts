import { describe, expect, it } from "vitest";
import { instantSchema, parseInstant } from "./instant";

describe("parseInstant", () => {
  it("reads instants with an offset", () => {
    expect(parseInstant("2026-11-21T00:30:00+03:00")).toEqual(new Date("2026-11-20T21:30:00Z"));
    expect(parseInstant("2026-11-21T00:30:00.123456Z")).toEqual(new Date("2026-11-21T00:30:00.123Z"));
    expect(parseInstant("2026-11-21T00:30Z")).toEqual(new Date("2026-11-21T00:30:00Z"));
  });

  it.each([
    "2026-11-21T00:30:00",
    "2026-11-21",
    "yesterday",
    "",
    "2026-02-30T00:00:00Z",
    "2026-11-21T25:00:00Z",
  ])("names no instant: %s", (text) => expect(parseInstant(text)).toBeNull());

  it("refuses a zone in brackets", () => {
    expect(parseInstant("2026-11-21T00:30:00+03:00[Europe/Moscow]")).toBeNull();
  });

  it("is a schema of API input", () => {
    expect(instantSchema.parse("2026-11-21T00:30:00+03:00")).toEqual(new Date("2026-11-20T21:30:00Z"));
    expect(instantSchema.safeParse("soon").success).toBe(false);
  });
});
