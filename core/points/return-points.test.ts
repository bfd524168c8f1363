import { describe, expect, it } from "vitest";
import { points } from "@/core/money/units";
import { usableBalance } from "./balance";
import { earn } from "./earn";
import { expireLots } from "./expire";
import { accepted, account, day, ids, Ledger, lot, zone } from "./points-fixtures";
import { compareBooks } from "./rebuild";
import { returnPoints } from "./return-points";
import { spend } from "./spend";

const earnOn = (
  ledger: Ledger,
  saleId: string,
  count: number,
  change: { at?: string; pendingDays?: number; life?: number } = {},
) =>
  ledger.append(
    earn(ledger.account, {
      credits: [{ kind: "main", points: points(count), expiresAfterDays: change.life ?? null }],
      at: day(change.at ?? "2026-06-01"),
      saleId,
      pendingDays: change.pendingDays ?? 0,
      zone,
      newId: ids(saleId),
    }),
  );
const spendOn = (ledger: Ledger, saleId: string, count: number, at = "2026-06-02") =>
  ledger.append(accepted(spend(ledger.account, { points: points(count), at: day(at), saleId })));
const giveAndTake = (
  ledger: Ledger,
  saleId: string,
  change: { give?: number; take?: number; before?: number; at?: string },
) =>
  ledger.append(
    returnPoints(ledger.account, {
      saleId,
      history: ledger.entries,
      giveBack: points(change.give ?? 0),
      takeBack: points(change.take ?? 0),
      takenBackBefore: points(change.before ?? 0),
      at: day(change.at ?? "2026-06-05"),
      reason: "return",
    }),
  );
const brief = (entries: ReturnType<typeof spendOn>) =>
  entries.map((entry) => [entry.kind, entry.lot, entry.points, entry.debtDelta, entry.reverses]);

describe("spent points", () => {
  it("come back to the very lots they came from, naming the entry that they reverse", () => {
    const ledger = new Ledger(account([lot("m1", { points: 5 }), lot("x1", { kind: "extra", points: 5 })]));
    spendOn(ledger, "sal_1", 8);
    expect(brief(giveAndTake(ledger, "sal_1", { give: 8 }))).toEqual([
      ["reverse", "extra", 5, 0, "e1"],
      ["reverse", "main", 3, 0, "e2"],
    ]);
    expect(ledger.left).toEqual({ m1: 5, x1: 5 });
  });

  it("come back in pieces, the latest spent first, and never more than were spent", () => {
    const ledger = new Ledger(account([lot("m1", { points: 5 }), lot("x1", { kind: "extra", points: 5 })]));
    spendOn(ledger, "sal_1", 8);
    spendOn(ledger, "sal_2", 1);
    giveAndTake(ledger, "sal_1", { give: 4 });
    expect(ledger.left).toEqual({ m1: 4, x1: 1 });
    expect(() => giveAndTake(ledger, "sal_1", { give: 5 })).toThrow(RangeError);
    giveAndTake(ledger, "sal_1", { give: 4 });
    expect(ledger.left).toEqual({ m1: 4, x1: 5 });
    expect(() => giveAndTake(ledger, "sal_1", { give: 1 })).toThrow(RangeError);
  });

  it("come back to a lot that ran out meanwhile and expire at once, in sight", () => {
    const ledger = new Ledger(account([lot("a", { expiresAt: day("2026-06-04") })]));
    spendOn(ledger, "sal_1", 10);
    const entries = giveAndTake(ledger, "sal_1", { give: 10 });
    expect(entries.map((entry) => [entry.kind, entry.points, entry.balanceAfter])).toEqual([
      ["reverse", 10, 0],
      ["expire", -10, 0],
    ]);
    expect(ledger.left).toEqual({});
  });
});

describe("earned points", () => {
  it("are taken from the lots of this sale first", () => {
    const ledger = new Ledger(account([lot("x1", { kind: "extra" })]));
    earnOn(ledger, "sal_1", 10);
    expect(brief(giveAndTake(ledger, "sal_1", { take: 10 }))).toEqual([["reverse", "main", -10, 0, "e1"]]);
    expect(ledger.left).toEqual({ x1: 10 });
  });

  it("are taken while they are still pending", () => {
    const ledger = new Ledger(account([]));
    earnOn(ledger, "sal_1", 10, { pendingDays: 30 });
    giveAndTake(ledger, "sal_1", { take: 10 });
    expect(ledger.left).toEqual({});
    expect(ledger.account.debt).toBe(0);
  });

  it("then from other usable points, and the shortage becomes debt", () => {
    const ledger = new Ledger(
      account([lot("other", { points: 3 }), lot("pending", { usableFrom: day("2027-01-01") })]),
    );
    earnOn(ledger, "sal_1", 10);
    spendOn(ledger, "sal_2", 9);
    // Spent were 3 of the older lot and 6 of the sale's own: 4 are left of it.
    giveAndTake(ledger, "sal_1", { take: 10 });
    expect(ledger.account.debt).toBe(6);
    expect(ledger.left).toEqual({ pending: 10 });
  });

  it("leave an entry of 0 points when there is nothing but debt", () => {
    const ledger = new Ledger(account([]));
    earnOn(ledger, "sal_1", 10);
    spendOn(ledger, "sal_2", 10);
    expect(brief(giveAndTake(ledger, "sal_1", { take: 10 }))).toEqual([["reverse", "main", 0, 10, "e1"]]);
  });

  it("are covered by the spent points that came back with the same return", () => {
    const ledger = new Ledger(account([lot("m1", { points: 10 })]));
    spendOn(ledger, "sal_1", 10, "2026-06-01");
    earnOn(ledger, "sal_1", 4, { at: "2026-06-01" });
    spendOn(ledger, "sal_2", 4);
    giveAndTake(ledger, "sal_1", { give: 10, take: 4 });
    expect(ledger.account.debt).toBe(0);
    expect(ledger.left).toEqual({ m1: 6 });
  });

  it("that ran out unspent are owed by nobody, whether they were written off yet or not", () => {
    for (const isWrittenOff of [true, false]) {
      const ledger = new Ledger(account([lot("other")]));
      earnOn(ledger, "sal_1", 10, { life: 1 });
      if (isWrittenOff) ledger.append(expireLots(ledger.account, day("2026-06-04")));
      giveAndTake(ledger, "sal_1", { take: 6 });
      giveAndTake(ledger, "sal_1", { take: 4, before: 6 });
      expect(ledger.account.debt).toBe(0);
      expect(ledger.left.other).toBe(10);
    }
  });

  it("of which part was spent and part ran out: the spent part alone is owed, over several returns", () => {
    const ledger = new Ledger(account([]));
    earnOn(ledger, "sal_1", 10, { life: 1 });
    spendOn(ledger, "sal_2", 7, "2026-06-01");
    ledger.append(expireLots(ledger.account, day("2026-06-04")));
    giveAndTake(ledger, "sal_1", { take: 5 });
    giveAndTake(ledger, "sal_1", { take: 5, before: 5 });
    expect(ledger.account.debt).toBe(7);
  });

  it("are never more than were credited: a blocked card earned nothing", () => {
    const ledger = new Ledger(account([lot("m1")]));
    expect(giveAndTake(ledger, "sal_1", { take: 10 })).toEqual([]);
    expect(giveAndTake(ledger, "sal_1", { take: 10, before: 10 })).toEqual([]);
    expect(ledger.left).toEqual({ m1: 10 });
  });

  it("are never more than were credited, over several returns", () => {
    const ledger = new Ledger(account([lot("m1")]));
    earnOn(ledger, "sal_1", 10);
    giveAndTake(ledger, "sal_1", { take: 8 });
    giveAndTake(ledger, "sal_1", { take: 8, before: 8 });
    expect(ledger.left).toEqual({ m1: 10 });
    expect(ledger.account.debt).toBe(0);
  });
});

it("a debt is paid off by the next earning, and owed again when that is returned", () => {
  const ledger = new Ledger(account([]));
  earnOn(ledger, "sal_1", 10);
  spendOn(ledger, "sal_2", 10);
  giveAndTake(ledger, "sal_1", { take: 10 });
  earnOn(ledger, "sal_3", 15, { at: "2026-06-06" });
  expect(ledger.account.debt).toBe(0);
  expect(usableBalance(ledger.account.lots, day("2026-06-06"))).toBe(5);
  giveAndTake(ledger, "sal_3", { take: 15, at: "2026-06-07" });
  expect(ledger.account.debt).toBe(10);
  const { lots, debt } = ledger.account;
  expect(compareBooks(ledger.entries, { lots, total: points(0), debt })).toEqual([]);
});
