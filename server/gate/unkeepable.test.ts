import { describe, expect, it } from "vitest";
import { unkeepableTexts } from "./unkeepable";

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
