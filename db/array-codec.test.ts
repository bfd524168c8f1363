import fc from "fast-check";
import { expect, test } from "vitest";
import { readArray, writeArray } from "./array-codec";

const asText = (text: string) => text;

test("what is written is read again", () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "NULL", "{}", '"', "\\", ",", "\n")),
  );
  fc.assert(
    fc.property(texts, (list) => {
      expect(readArray(asText)(writeArray(list))).toEqual(list);
    }),
  );
});

test.each([
  ["{}", []],
  ["{1,2,NULL}", ["1", "2", null]],
  ['{a,"b c","d\\"e","NULL"}', ["a", "b c", 'd"e', "NULL"]],
  [
    "{{1,2},{3,4}}",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["[0:1]={1,2}", ["1", "2"]],
])("%s is read as PostgreSQL means it", (notation, list) => {
  expect(readArray(asText)(notation)).toEqual(list);
});
