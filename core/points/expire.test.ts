import { describe, expect, it } from "vitest";
import { burnForInactivity, expireLots, lastDayOfInactivity } from "./expire";
import { account, day, Ledger, lot, zone } from "./points-fixtures";

describe("expireLots", () => {
  const lots = [
    lot("gone", { expiresAt: day("2026-06-01") }),
    lot("extra gone", { kind: "extra", points: 4, expiresAt: day("2026-05-01") }),
    lot("kept", { expiresAt: day("2026-06-02") }),
    lot("never"),
  ];

  it("writes off what has run out, one entry for each kind", () => {
    const { entries, lots: changed } = expireLots(account(lots), day("2026-06-01"));
    expect(entries.map((entry) => [entry.kind, entry.lot, entry.points, entry.balanceAfter])).toEqual([
      ["expire", "extra", -4, 20],
      ["expire", "main", -10, 20],
    ]);
    expect(changed.map((each) => [each.id, each.remaining])).toEqual([
      ["gone", 0],
      ["extra gone", 0],
    ]);
  });

  it("finds nothing the second time", () => {
    const ledger = new Ledger(account(lots));
    ledger.append(expireLots(ledger.account, day("2026-06-01")));
    expect(ledger.append(expireLots(ledger.account, day("2026-06-01")))).toEqual([]);
  });
});

describe("burnForInactivity", () => {
  const lots = [lot("usable"), lot("pending", { usableFrom: day("2027-01-01") })];
  // Bought late on 31 May in Moscow; thirty days without a purchase.
  const inactivity = { activeAt: new Date("2026-05-31T20:59:00Z"), inactivityDays: 30, zone };

  it("names the last day", () => expect(lastDayOfInactivity(inactivity)).toBe("2026-06-30"));

  it("burns everything when that day is over, not before", () => {
    expect(burnForInactivity(account(lots), new Date("2026-06-30T20:59:59Z"), inactivity).entries).toEqual(
      [],
    );
    const { entries } = burnForInactivity(account(lots), new Date("2026-06-30T21:00:00Z"), inactivity);
    expect(entries).toMatchObject([{ kind: "expire", points: -20, balanceAfter: 0, reason: "inactivity" }]);
  });
});
