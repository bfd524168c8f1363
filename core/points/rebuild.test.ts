import { describe, expect, it } from "vitest";
import { points } from "@/core/money/units";
import { creditByHand } from "./adjust";
import type { Entry, Lot } from "./ledger";
import { accepted, account, day, ids, Ledger, zone } from "./points-fixtures";
import { compareBooks, rebuild } from "./rebuild";
import { spend } from "./spend";

function books() {
  const ledger = new Ledger(account([]));
  const credit = {
    points: points(10),
    lot: "main" as const,
    expiresOn: null,
    reason: "gift",
    zone,
    newId: ids(),
  };
  ledger.append(accepted(creditByHand(ledger.account, { ...credit, at: day("2026-06-01") })));
  ledger.append(
    accepted(spend(ledger.account, { points: points(4), at: day("2026-06-02"), saleId: "sal_1" })),
  );
  return { entries: ledger.entries, lots: [...ledger.account.lots], total: points(6), debt: points(0) };
}

const differences = (change: {
  entry?: Partial<Entry>;
  lot?: Partial<Lot>;
  total?: number;
  debt?: number;
  noLots?: boolean;
}) => {
  const { entries, lots, total, debt } = books();
  const tampered = entries.map((entry, index) => (index === 1 ? { ...entry, ...change.entry } : entry));
  return compareBooks(tampered, {
    lots: change.noLots ? [] : lots.map((lot) => ({ ...lot, ...change.lot })),
    total: points(change.total ?? total),
    debt: points(change.debt ?? debt),
  }).map((difference) => difference.what);
};

describe("rebuild", () => {
  it("adds up the entries alone", () => {
    const { entries } = books();
    expect(rebuild(entries)).toEqual({ remaining: new Map([["lot-1", 6]]), total: 6, debt: 0 });
  });
});

describe("compareBooks", () => {
  it("finds nothing in right books", () => expect(differences({})).toEqual([]));

  it("names what was changed behind the ledger's back", () => {
    expect(differences({ total: 7 })).toEqual(["total"]);
    expect(differences({ debt: 1 })).toEqual(["debt"]);
    expect(differences({ lot: { remaining: points(9) } })).toEqual(["lotRemaining"]);
    expect(differences({ lot: { points: points(12) } })).toEqual(["lotPoints"]);
    expect(differences({ lot: { kind: "extra" } })).toEqual(["entryLot", "entryLot"]);
    expect(differences({ entry: { balanceAfter: points(7) } })).toEqual(["entryBalance"]);
    expect(differences({ entry: { points: points(-3) } })).toEqual(["total", "entryPoints"]);
    expect(differences({ entry: { debtDelta: points(2) } })).toEqual(["debt"]);
    expect(differences({ noLots: true })).toContain("unknownLot");
  });

  it("says by how much", () => {
    const { entries, lots, debt } = books();
    expect(compareBooks(entries, { lots, total: points(8), debt })).toEqual([
      { what: "total", id: null, kept: 8, rebuilt: 6 },
    ]);
  });
});
