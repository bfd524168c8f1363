import { describe, expect, it } from "vitest";
import { points } from "@/core/money/units";
import { account, day, ids, lot } from "./points-fixtures";
import { transferBalance } from "./transfer";

const at = day("2026-06-01");

describe("transferBalance", () => {
  it("carries over lot by lot, with expiry, wait, age and sale; the debt too", () => {
    const from = account(
      [
        { ...lot("m1", { expiresAt: day("2026-09-01"), saleId: "sal_1" }), remaining: points(4) },
        lot("x1", { kind: "extra", usableFrom: day("2026-07-01") }),
        { ...lot("empty"), remaining: points(0) },
        lot("expired", { expiresAt: day("2026-05-01") }),
      ],
      7,
    );
    const moved = transferBalance(from, account([lot("own")], 2), { at, reason: "lost", newId: ids("new") });
    expect(moved.from.entries.map((entry) => [entry.kind, entry.lot, entry.points, entry.debtDelta])).toEqual(
      [
        ["transfer", "extra", -10, 0],
        ["transfer", "main", -4, -7],
      ],
    );
    expect(moved.from.debt).toBe(0);
    expect(moved.to.debt).toBe(9);
    expect(moved.to.entries.map((entry) => [entry.points, entry.balanceAfter])).toEqual([
      [10, 10],
      [4, 14],
    ]);
    expect(moved.to.lots).toMatchObject([
      { id: "new-2", kind: "extra", points: 10, usableFrom: day("2026-07-01") },
      {
        id: "new-1",
        points: 4,
        remaining: 4,
        expiresAt: day("2026-09-01"),
        saleId: "sal_1",
        createdAt: day("2026-01-01"),
      },
    ]);
  });

  it("carries a debt alone, and nothing of an empty card", () => {
    const indebted = transferBalance(account([], 5), account([]), { at, reason: "lost", newId: ids() });
    expect(indebted.from.entries).toMatchObject([{ points: 0, debtDelta: -5, parts: [] }]);
    expect(indebted.to.entries).toMatchObject([{ points: 0, debtDelta: 5, parts: [] }]);
    const empty = transferBalance(account([]), account([]), { at, reason: "lost", newId: ids() });
    expect([empty.from.entries, empty.to.entries]).toEqual([[], []]);
  });
});
