import { describe, expect, it } from "vitest";
import { money, points, quantity } from "@/core/money/units";
import type { Notice, Quote } from "@/core/quote/quote-view";
import { place } from "./place";

const quote = (change: Partial<Quote> = {}): Quote => ({
  currency: "RUB",
  lines: [
    {
      product: "prd_1",
      quantity: quantity(1000),
      basePrice: money(10_000),
      price: money(10_000),
      amount: money(10_000),
      discount: null,
      considered: [],
      coupon: money(0),
      points: money(0),
      net: money(10_000),
      earns: points(0),
    },
  ],
  subtotal: money(10_000),
  discount: money(0),
  couponPart: money(0),
  pointsPart: money(0),
  certificatePart: money(0),
  total: money(10_000),
  due: money(10_000),
  points: { balance: points(0), spendable: points(0), spent: points(0), value: money(0), earned: points(0) },
  notices: [],
  ...change,
});
const rejected: Notice = { code: "coupon_rejected", params: { code: "SUMMER", why: "used_up" } };

describe("place", () => {
  it("is placed until it is paid in full", () => {
    expect(place(quote(), { payments: [] })).toMatchObject({ value: { status: "placed", due: 10_000 } });
    expect(place(quote(), { payments: [money(4_000)] })).toMatchObject({
      value: { status: "placed", due: 6_000 },
    });
    expect(place(quote(), { payments: [money(4_000), money(6_000)] })).toMatchObject({
      value: { status: "paid" },
    });
  });

  it("is paid at once by certificates, or when points took it all", () => {
    const byCertificate = quote({ certificatePart: money(10_000), due: money(0) });
    expect(place(byCertificate, { payments: [] })).toMatchObject({
      value: { status: "paid", received: 10_000 },
    });
    const byPoints = quote({ pointsPart: money(10_000), total: money(0), due: money(0) });
    expect(place(byPoints, { payments: [] })).toMatchObject({ value: { status: "paid", received: 0 } });
  });

  it("refuses an empty cart", () => {
    expect(place(quote({ lines: [] }), { payments: [] })).toMatchObject({ ok: false, code: "empty_cart" });
  });

  it("refuses payments above what certificates leave due", () => {
    const half = quote({ certificatePart: money(5_000), due: money(5_000) });
    expect(place(half, { payments: [money(5_001)] })).toEqual({
      ok: false,
      code: "overpaid",
      params: { due: 5_000 },
    });
  });

  it("says that the price changed and gives the new quote", () => {
    const now = quote();
    expect(place(now, { expectedTotal: money(9_000), payments: [] })).toEqual({
      ok: false,
      code: "price_changed",
      params: { quote: now },
    });
    expect(place(now, { expectedTotal: money(10_000), payments: [] }).ok).toBe(true);
  });

  it("names the rejected code rather than the price that changed with it", () => {
    const outcome = place(quote({ notices: [rejected] }), { expectedTotal: money(9_000), payments: [] });
    expect(outcome).toEqual({
      ok: false,
      code: "coupon_rejected",
      params: { code: "SUMMER", why: "used_up" },
    });
  });

  it("goes on over notices that only inform", () => {
    const notices: Notice[] = [{ code: "card_blocked", params: {} }];
    expect(place(quote({ notices }), { payments: [] }).ok).toBe(true);
  });
});
