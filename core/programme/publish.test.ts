import { expect, it } from "vitest";
import { holdsFrom } from "./publish";

const now = new Date("2026-03-01T10:00:00Z");

it("holds from now unless told otherwise", () => {
  expect(holdsFrom(undefined, now)).toEqual({ ok: true, value: now });
  const later = new Date("2026-04-01T00:00:00Z");
  expect(holdsFrom(later, now)).toEqual({ ok: true, value: later });
});

it("takes a clock that is a little late for now, and refuses the past", () => {
  expect(holdsFrom(new Date("2026-03-01T09:59:30Z"), now)).toEqual({ ok: true, value: now });
  expect(holdsFrom(new Date("2026-03-01T09:00:00Z"), now)).toMatchObject({ code: "published_from_in_past" });
});
