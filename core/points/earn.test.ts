import { describe, expect, it } from "vitest";
import { points } from "@/core/money/units";
import { pendingBalance, usableBalance } from "./balance";
import { type Credit, earn } from "./earn";
import { account, day, ids, Ledger, lot, zone } from "./points-fixtures";

const credit = (count: number, change: Partial<Credit> = {}): Credit => ({
  kind: "main",
  points: points(count),
  expiresAfterDays: null,
  ...change,
});
const earning = (credits: Credit[], change: { pendingDays?: number; at?: Date } = {}) => ({
  credits,
  at: day("2026-06-01"),
  saleId: "sal_1",
  pendingDays: 0,
  zone,
  newId: ids(),
  ...change,
});

describe("earn", () => {
  it("makes one lot for each kind and expiry, and one entry for each kind", () => {
    const { entries, lots } = earn(
      account([]),
      earning([credit(5), credit(7, { expiresAfterDays: 30 }), credit(2, { kind: "extra" }), credit(0)]),
    );
    expect(lots.map(({ id, kind, points: count, saleId }) => [id, kind, count, saleId])).toEqual([
      ["lot-3", "extra", 2, "sal_1"],
      ["lot-1", "main", 5, "sal_1"],
      ["lot-2", "main", 7, "sal_1"],
    ]);
    expect(
      entries.map(({ kind, lot: of, points: count, balanceAfter }) => [kind, of, count, balanceAfter]),
    ).toEqual([
      ["earn", "extra", 2, 2],
      ["earn", "main", 12, 14],
    ]);
  });

  it("keeps the points pending until the day begins in the store's zone", () => {
    // Late in the evening of the 1st in Moscow, two days: from 3 June, 00:00 Moscow.
    const at = new Date("2026-06-01T20:30:00Z");
    const { lots, entries } = earn(account([]), earning([credit(5)], { at, pendingDays: 2 }));
    expect(lots[0]?.usableFrom).toEqual(new Date("2026-06-02T21:00:00Z"));
    expect(entries[0]?.balanceAfter).toBe(0);
    expect(pendingBalance(lots, at)).toBe(5);
    expect(usableBalance(lots, new Date("2026-06-02T20:59:59.999Z"))).toBe(0);
    expect(usableBalance(lots, new Date("2026-06-02T21:00:00Z"))).toBe(5);
  });

  it("lets points be used for N whole days after the first, counted from when they can be used", () => {
    const { lots } = earn(account([]), earning([credit(5, { expiresAfterDays: 1 })]));
    expect(lots[0]?.expiresAt).toEqual(new Date("2026-06-02T21:00:00Z"));
    const { lots: pending } = earn(
      account([]),
      earning([credit(5, { expiresAfterDays: 1 })], { pendingDays: 10 }),
    );
    expect(pending[0]?.expiresAt).toEqual(new Date("2026-06-12T21:00:00Z"));
  });

  it("counts calendar days over a change of clocks", () => {
    const at = new Date("2026-03-28T12:00:00Z");
    const berlin = { ...earning([credit(5)], { at, pendingDays: 2 }), zone: "Europe/Berlin" };
    expect(earn(account([]), berlin).lots[0]?.usableFrom).toEqual(new Date("2026-03-29T22:00:00Z"));
  });

  it.each([
    ["29 February is a day where there is one", "2028-02-27", "Europe/Moscow", 0, 2, "2028-02-29T21:00:00Z"],
    ["and none where there is not", "2027-02-27", "Europe/Moscow", 0, 2, "2027-03-01T21:00:00Z"],
    ["a year from 29 February is 365 days", "2028-02-29", "Europe/Moscow", 0, 365, "2029-02-28T21:00:00Z"],
    ["pending over 29 February", "2028-02-28", "Europe/Moscow", 2, 1, "2028-03-02T21:00:00Z"],
    ["a last day of 23 hours", "2026-03-28", "Europe/Berlin", 0, 1, "2026-03-29T22:00:00Z"],
    ["a last day of 25 hours", "2026-10-24", "Europe/Berlin", 0, 1, "2026-10-25T23:00:00Z"],
    ["pending until summer time begins", "2026-03-28", "Europe/Berlin", 1, 30, "2026-04-28T22:00:00Z"],
    ["a day that begins at 01:00", "2026-03-27", "Asia/Beirut", 0, 1, "2026-03-28T22:00:00Z"],
  ])("expires after calendar days: %s", (_name, on, inZone, pendingDays, expiresAfterDays, end) => {
    const { lots } = earn(account([]), {
      ...earning([credit(5, { expiresAfterDays })], { at: day(on), pendingDays }),
      zone: inZone,
    });
    expect(lots[0]?.expiresAt).toEqual(new Date(end));
  });

  it.each([
    ["on 29 February", "2028-02-28", "Europe/Moscow", 1, "2028-02-28T21:00:00Z"],
    ["after a February without it", "2027-02-28", "Europe/Moscow", 1, "2027-02-28T21:00:00Z"],
    ["where the day begins at 01:00", "2026-03-28", "Asia/Beirut", 1, "2026-03-28T22:00:00Z"],
    ["after a day of 25 hours", "2026-10-24", "Europe/Berlin", 2, "2026-10-25T23:00:00Z"],
  ])("can be used from the day that begins %s", (_name, on, inZone, pendingDays, from) => {
    const { lots } = earn(account([]), {
      ...earning([credit(5)], { at: day(on), pendingDays }),
      zone: inZone,
    });
    expect(lots[0]?.usableFrom).toEqual(new Date(from));
  });

  it("counts the day of the sale by the store's own midnight", () => {
    // One moment, two stores: evening of the 28th in Moscow, already 29 February in Vladivostok.
    const at = new Date("2028-02-28T18:00:00Z");
    const usable = (inZone: string) =>
      earn(account([]), { ...earning([credit(5)], { at, pendingDays: 1 }), zone: inZone }).lots[0]
        ?.usableFrom;
    expect(usable("Europe/Moscow")).toEqual(new Date("2028-02-28T21:00:00Z"));
    expect(usable("Asia/Vladivostok")).toEqual(new Date("2028-02-29T14:00:00Z"));
  });

  it("pays a debt off first, shown as the earning and then what the debt took (Q6)", () => {
    const { entries, lots, debt } = earn(account([], 6), earning([credit(5), credit(4, { kind: "extra" })]));
    expect(debt).toBe(0);
    expect(
      entries.map((entry) => [entry.kind, entry.lot, entry.points, entry.debtDelta, entry.balanceAfter]),
    ).toEqual([
      ["earn", "extra", 4, 0, 4],
      ["earn", "main", 5, 0, 9],
      ["reverse", "extra", -4, -4, 5],
      ["reverse", "main", -2, -2, 3],
    ]);
    expect(lots.map((each) => each.remaining)).toEqual([0, 3]);
  });

  it("pays part of a debt that is larger, out of points still pending too", () => {
    const before = account([lot("old", { points: 50 })], 100);
    const { entries, lots, debt } = earn(before, earning([credit(30)], { pendingDays: 5 }));
    expect(debt).toBe(70);
    expect(entries.map((entry) => entry.balanceAfter)).toEqual([50, 50]);
    expect(lots.map((each) => each.id)).toEqual(["lot-1"]);
  });

  it("writes nothing when nothing was earned", () => {
    const ledger = new Ledger(account([], 5));
    expect(ledger.append(earn(ledger.account, earning([credit(0)])))).toEqual([]);
    expect(ledger.account.debt).toBe(5);
  });
});
