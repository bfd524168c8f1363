import { describe, expect, it } from "vitest";
import { points } from "@/core/money/units";
import { balanceAt, expiring, pendingBalance, usableBalance } from "./balance";
import { expireLots } from "./expire";
import { accepted, account, day, Ledger, lot, zone } from "./points-fixtures";
import { spend } from "./spend";

describe("expiring", () => {
  it("adds up by last usable day in the zone, soonest first", () => {
    const lots = [
      lot("a", { points: 5, expiresAt: new Date("2026-07-31T21:00:00Z") }),
      lot("b", { points: 3, expiresAt: new Date("2026-06-30T21:00:00Z") }),
      lot("c", { points: 2, kind: "extra", expiresAt: new Date("2026-06-30T21:00:00Z") }),
      lot("never"),
      lot("pending", { usableFrom: day("2026-06-10"), expiresAt: new Date("2026-06-30T21:00:00Z") }),
      lot("gone", { expiresAt: day("2026-06-01") }),
    ];
    expect(expiring(lots, day("2026-06-01"), zone)).toEqual([
      { points: 5, on: "2026-06-30" },
      { points: 5, on: "2026-07-31" },
    ]);
  });

  it("leaves out lots with nothing left", () => {
    const spent = { ...lot("a", { expiresAt: day("2026-07-01") }), remaining: points(0) };
    expect(expiring([spent], day("2026-06-01"), zone)).toEqual([]);
  });
});

describe("pending and usable", () => {
  it("are decided by date alone", () => {
    const lots = [lot("a", { usableFrom: day("2026-06-02") }), lot("b", { expiresAt: day("2026-06-02") })];
    expect([usableBalance(lots, day("2026-06-01")), pendingBalance(lots, day("2026-06-01"))]).toEqual([
      10, 10,
    ]);
    expect([usableBalance(lots, day("2026-06-02")), pendingBalance(lots, day("2026-06-02"))]).toEqual([
      10, 0,
    ]);
  });
});

describe("balanceAt", () => {
  it("tells any past balance, and a late expiry job changes none (P5, P8)", () => {
    const ledger = new Ledger(account([]));
    const a = lot("a", { expiresAt: day("2026-06-10") });
    ledger.append({
      entries: [
        {
          at: day("2026-06-01"),
          kind: "adjust",
          lot: "main",
          points: points(10),
          balanceAfter: points(10),
          parts: [{ lot: "a", points: points(10) }],
          debtDelta: points(0),
          saleId: null,
          reason: null,
          reverses: null,
        },
      ],
      lots: [a],
      debt: points(0),
    });
    ledger.append(
      accepted(spend(ledger.account, { points: points(4), at: day("2026-06-05"), saleId: null })),
    );
    const past = () =>
      ["2026-05-31", "2026-06-01", "2026-06-05", "2026-06-09", "2026-06-10", "2026-06-20"].map((text) =>
        balanceAt(ledger.entries, ledger.account.lots, day(text)),
      );
    expect(past()).toEqual([0, 10, 6, 6, 0, 0]);
    ledger.append(expireLots(ledger.account, day("2026-06-15")));
    expect(ledger.left).toEqual({});
    expect(past()).toEqual([0, 10, 6, 6, 0, 0]);
  });
});
