import { expect, it } from "vitest";
import { faultOfShape } from "./shape";

const nested = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
const list = (length: number) => Array.from({ length }, () => ({}));

it.each([
  ["depth", nested(50), null],
  ["more depth", nested(52), "nested too deep"],
  ["depth beyond a stack", nested(5_000), "nested too deep"],
  ["a long list", list(10_000), null],
  ["a longer list", { lines: list(10_001) }, "a list of more than 10000 entries"],
  ["many lists", Array.from({ length: 4 }, () => list(10_000)), null],
  ["more lists", Array.from({ length: 5 }, () => list(10_000)), "more than 50000 values"],
  ["many fields", Object.fromEntries(list(50_000).map((_, n) => [`f${n}`, n])), "more than 50000 values"],
  ["no value", undefined, null],
])("%s", (_name, value, fault) => {
  expect(faultOfShape(value)).toBe(fault);
});
