import { describe, expect, it } from "vitest";
import { points } from "@/core/money/units";
import { creditByHand, debitByHand, type HandCredit } from "./adjust";
import { accepted, account, day, ids, lot, zone } from "./points-fixtures";

const credit = (change: Partial<HandCredit> = {}): HandCredit => ({
  points: points(10),
  lot: "main",
  expiresOn: null,
  reason: "apology",
  at: new Date("2026-06-01T20:30:00Z"),
  zone,
  newId: ids(),
  ...change,
});

describe("creditByHand", () => {
  it("makes a lot that can be used through its last day", () => {
    const { lots, entries } = accepted(
      creditByHand(account([]), credit({ lot: "extra", expiresOn: "2026-06-30" })),
    );
    expect(lots).toMatchObject([{ kind: "extra", remaining: 10, saleId: null }]);
    expect(lots[0]?.expiresAt).toEqual(new Date("2026-06-30T21:00:00Z"));
    expect(entries).toMatchObject([
      { kind: "adjust", lot: "extra", points: 10, balanceAfter: 10, reason: "apology" },
    ]);
  });

  it("takes today as the last day, today being the store's", () => {
    expect(creditByHand(account([]), credit({ expiresOn: "2026-06-01" })).ok).toBe(true);
    const nextDayInMoscow = new Date("2026-06-01T21:00:00Z");
    expect(creditByHand(account([]), credit({ expiresOn: "2026-06-01", at: nextDayInMoscow }))).toEqual({
      ok: false,
      code: "expiry_in_past",
      params: { expiresOn: "2026-06-01" },
    });
  });

  it("is no earning: a debt stays", () => {
    const { entries, debt } = accepted(creditByHand(account([], 7), credit()));
    expect(debt).toBe(7);
    expect(entries).toMatchObject([{ balanceAfter: 10, debtDelta: 0 }]);
  });
});

describe("debitByHand", () => {
  const lots = [lot("m1", { points: 10 }), lot("x1", { kind: "extra", points: 5 })];
  const debit = (count: number, kind: "main" | "extra" | null) =>
    debitByHand(account(lots), {
      points: points(count),
      lot: kind,
      reason: "mistake",
      at: day("2026-06-01"),
    });

  it("takes in spending order, or from one kind alone", () => {
    expect(accepted(debit(7, null)).entries.map((entry) => [entry.kind, entry.lot, entry.points])).toEqual([
      ["adjust", "extra", -5],
      ["adjust", "main", -2],
    ]);
    expect(accepted(debit(7, "main")).entries.map((entry) => [entry.lot, entry.points])).toEqual([
      ["main", -7],
    ]);
  });

  it("refuses what is not there", () => {
    expect(debit(16, null)).toEqual({
      ok: false,
      code: "insufficient_points",
      params: { balance: 15, points: 16 },
    });
    expect(debit(6, "extra")).toMatchObject({ code: "insufficient_points", params: { balance: 5 } });
  });
});
