import { describe, expect, it } from "vitest";
import { fillIn, macrosOf } from "./fill-in";

describe("fillIn", () => {
  it("fills in macros, with or without spaces, as often as they stand", () => {
    expect(fillIn("{{name}}, {{ name }}: {{sum.left}}", { name: "Anna", "sum.left": "5" })).toBe(
      "Anna, Anna: 5",
    );
  });
  it("takes a value as it is, macros in it included", () => {
    expect(fillIn("{{name}}", { name: "{{name}} $1" })).toBe("{{name}} $1");
  });
  it("refuses a macro without a value, the names of prototypes among them", () => {
    expect(() => fillIn("{{nobody}}", {})).toThrow("nobody");
    expect(() => fillIn("{{constructor}}", {})).toThrow("constructor");
  });
});

describe("macrosOf", () => {
  it("names each once", () => {
    expect(macrosOf("{{a}} {{ b.c }} {{a}} { {d} }")).toEqual(["a", "b.c"]);
  });
});
