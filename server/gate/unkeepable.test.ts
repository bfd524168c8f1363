import { describe, expect, it } from "vitest";
import { isTooDeep, unkeepableTexts } from "./unkeepable";

describe("texts that are not kept", () => {
  it("are named wherever they are", () => {
    expect(unkeepableTexts({ a: [{ b: "x\u0000" }], c: "\ud800", "d\u0000": 1 })).toEqual([
      { path: "a.0.b", message: "a NUL character" },
      { path: "c", message: "half of a surrogate pair" },
      { path: "", message: "a NUL character" },
    ]);
  });

  it("are not those of people", () => {
    expect(unkeepableTexts({ name: "Ёлка 🏳️‍🌈 𝔸\u202e", at: null, count: 1 })).toEqual([]);
  });
});

describe("depth", () => {
  const nested = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);

  it("has a limit that a stack would not reach", () => {
    expect(isTooDeep(nested(50))).toBe(false);
    expect(isTooDeep(nested(52))).toBe(true);
    expect(isTooDeep(nested(5_000))).toBe(true);
  });
});
