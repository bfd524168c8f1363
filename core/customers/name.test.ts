import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameContainment, nameSimilarity, searchName } from "./name";

describe("searchName", () => {
  it.each([
    ["Пётр  СЕМЁНОВ", "петр семенов"],
    ['ООО "Ромашка-Плюс"', "ооо ромашка плюс"],
    ["О'Нил", "онил"],
    ["  ", ""],
    ["Иван\u00a0\u200bИванов", "иван иванов"],
  ])("%j becomes %j", (name, expected) => expect(searchName(name)).toBe(expected));

  it("gives the same once more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(searchName(searchName(name))).toBe(searchName(name));
      }),
    );
  });
});

describe("nameSimilarity", () => {
  it("forgives typos, ё and the order of words", () => {
    expect(nameSimilarity("Семёнов Пётр", "петр семенов")).toBe(1);
    expect(nameSimilarity("Александр Иванов", "Алксандр Иванов")).toBeGreaterThan(0.6);
    expect(nameSimilarity("Ромашка ООО", "ООО «Ромашка»")).toBe(1);
  });

  it("tells different people apart", () => {
    expect(nameSimilarity("Иван Петров", "Ольга Сидорова")).toBeLessThan(0.2);
    expect(nameSimilarity("", "Иван")).toBe(0);
    expect(nameSimilarity("", "")).toBe(0);
  });

  it("is the figure of PostgreSQL's own example", () => {
    // select similarity('word', 'two words') → 0.36363637
    expect(nameSimilarity("word", "two words")).toBeCloseTo(4 / 11, 6);
  });
});

describe("nameContainment", () => {
  it("finds a name without the patronymic in the whole one", () => {
    expect(nameContainment("Иван Иванов", "Иванов Иван Петрович")).toBe(1);
    expect(nameContainment("Иванов Иван Петрович", "Иван Иванов")).toBe(1);
    expect(nameContainment("Ольга Иванова", "Иванов Иван Петрович")).toBeLessThan(0.8);
  });

  it("says nothing of a single word", () => expect(nameContainment("Иван", "Иван Иванов")).toBe(0));
});
