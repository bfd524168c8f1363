import { describe, expect, it } from "vitest";
import { bothFilters, changePart, draftOf, filterOf } from "./draft";
import type { Filter } from "./group";

const keys = () => {
  let last = 0;
  return () => String(++last);
};
const roundTrip = (filter: Filter) => filterOf(draftOf(filter, keys()));

const gold: Filter = { field: "importance", in: ["gold"] };
const rich: Filter = { field: "sold", gte: 100 };
const lost: Filter = { field: "lastPurchase", notForDays: 90 };

describe("a draft of a filter", () => {
  it.each<[Filter, Filter]>([
    [{}, {}],
    [gold, { all: [gold] }],
    [{ any: [gold, rich] }, { any: [gold, rich] }],
    [{ not: gold }, { not: { any: [gold] } }],
    [{ not: { any: [gold, rich] } }, { not: { any: [gold, rich] } }],
    [{ all: [gold], any: [rich], not: lost }, { all: [gold, { any: [rich] }, { not: { any: [lost] } }] }],
    [{ all: [gold, { all: [] }] }, { all: [gold] }],
  ])("%j means the same afterwards", (filter, kept) => expect(roundTrip(filter)).toEqual(kept));

  it("leaves out what is not filled in", () => {
    const draft = draftOf({ all: [{ field: "sold" }, { field: "category", in: [] }, gold] }, keys());
    expect(filterOf(draft)).toEqual({ all: [gold] });
  });

  it("is changed wherever a part is", () => {
    const draft = draftOf({ all: [gold, { any: [rich, lost] }] }, keys());
    const inner = draft.parts[1];
    const key = inner?.kind === "group" ? (inner.parts[0]?.key ?? "") : "";
    expect(filterOf(changePart(draft, key, () => null))).toEqual({ all: [gold, { any: [lost] }] });
  });
});

it("joins filters that all must hold", () => {
  expect(bothFilters({}, gold, {})).toEqual(gold);
  expect(bothFilters(gold, rich)).toEqual({ all: [gold, rich] });
  expect(bothFilters({}, {})).toEqual({});
});
