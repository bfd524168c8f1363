import { describe, expect, it } from "vitest";
import { points } from "@/core/money/units";
import { accepted, account, day, lot } from "./points-fixtures";
import { inSpendingOrder, spend } from "./spend";

const now = day("2026-06-01");
const spendAll = (lots: Parameters<typeof account>[0], count: number) =>
  spend(account(lots), { points: points(count), at: now, saleId: "sal_1" });

describe("spend", () => {
  it("takes extra before main, then the soonest to expire, then the oldest (P5)", () => {
    const lots = [
      lot("main, never, old"),
      lot("main, never, new", { createdAt: day("2026-02-01") }),
      lot("main, soon", { expiresAt: day("2026-07-01"), createdAt: day("2026-03-01") }),
      lot("extra, never", { kind: "extra" }),
      lot("extra, later", { kind: "extra", expiresAt: day("2026-12-01") }),
    ];
    expect(inSpendingOrder(lots).map((each) => each.id)).toEqual([
      "extra, later",
      "extra, never",
      "main, soon",
      "main, never, old",
      "main, never, new",
    ]);
  });

  it("writes one entry for each kind of lot, extra first, with the parts it took", () => {
    const lots = [
      lot("m1", { points: 10 }),
      lot("x1", { kind: "extra", points: 3 }),
      lot("x2", { kind: "extra", points: 2 }),
    ];
    const posting = accepted(spendAll(lots, 7));
    expect(posting.entries).toMatchObject([
      {
        kind: "spend",
        lot: "extra",
        points: -5,
        balanceAfter: 10,
        saleId: "sal_1",
        parts: [
          { lot: "x1", points: -3 },
          { lot: "x2", points: -2 },
        ],
      },
      { kind: "spend", lot: "main", points: -2, balanceAfter: 8, parts: [{ lot: "m1", points: -2 }] },
    ]);
    expect(posting.lots.map(({ id, remaining }) => [id, remaining])).toEqual([
      ["m1", 8],
      ["x1", 0],
      ["x2", 0],
    ]);
  });

  it("spends neither pending nor expired points, to the very moment", () => {
    const pending = lot("pending", { usableFrom: new Date(now.getTime() + 1) });
    const expired = lot("expired", { expiresAt: now });
    expect(spendAll([pending, expired], 1)).toEqual({
      ok: false,
      code: "insufficient_points",
      params: { balance: 0, points: 1 },
    });
    const usable = [lot("now", { usableFrom: now }), lot("last", { expiresAt: new Date(now.getTime() + 1) })];
    expect(spendAll(usable, 20).ok).toBe(true);
  });

  it("leaves what it was given as it was", () => {
    const lots = [lot("m1")];
    accepted(spendAll(lots, 10));
    expect(lots[0]?.remaining).toBe(10);
  });
});
