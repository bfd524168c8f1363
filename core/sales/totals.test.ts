import { describe, expect, it } from "vitest";
import { money } from "@/core/money/units";
import { type CountedSale, customerTotals } from "./totals";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const sale = (change: Partial<CountedSale>): CountedSale => ({
  status: "paid",
  at: at(1),
  total: money(10_000),
  returned: money(0),
  received: money(10_000),
  prepaid: money(0),
  visitId: null,
  ...change,
});

describe("customerTotals", () => {
  it("counts money for certificates only when they are used", () => {
    const sold = sale({ prepaid: money(4_000) });
    expect(customerTotals([sold], [])).toMatchObject({ sold: 6_000, paid: 6_000 });
    expect(
      customerTotals([sale({ status: "placed", received: money(2_500), prepaid: money(4_000) })], []),
    ).toMatchObject({
      sold: 6_000,
      paid: 2_500,
    });
    const back = sale({ status: "returned", returned: money(10_000), received: money(0), prepaid: money(0) });
    expect(customerTotals([back], [])).toMatchObject({ sold: 0, paid: 0 });
  });

  it("is nothing for a new customer", () => {
    expect(customerTotals([], [])).toEqual({ sold: 0, paid: 0, visits: 0, lastVisitAt: null });
  });

  it("counts a placed sale as sold and only its payments as paid", () => {
    expect(customerTotals([sale({ status: "placed", received: money(2_500) })], [])).toEqual({
      sold: 10_000,
      paid: 2_500,
      visits: 0,
      lastVisitAt: null,
    });
  });

  it("leaves out drafts and cancelled sales", () => {
    const none = [
      sale({ status: "draft", received: money(0) }),
      sale({ status: "cancelled", received: money(0) }),
    ];
    expect(customerTotals(none, [])).toEqual({ sold: 0, paid: 0, visits: 0, lastVisitAt: null });
  });

  it("takes off what was returned; a sale wholly returned is no visit", () => {
    const sales = [
      sale({ status: "partlyReturned", returned: money(4_000), received: money(6_000), at: at(3) }),
      sale({ status: "returned", returned: money(10_000), received: money(0), at: at(9) }),
    ];
    expect(customerTotals(sales, [])).toEqual({ sold: 6_000, paid: 6_000, visits: 1, lastVisitAt: at(3) });
  });

  it("counts a sale made during a visit once, by the visit", () => {
    const visits = [
      { at: at(5), came: true },
      { at: at(7), came: false },
    ];
    const totals = customerTotals([sale({ visitId: "vis_1", at: at(6) }), sale({ at: at(2) })], visits);
    expect(totals).toMatchObject({ visits: 2, lastVisitAt: at(5), sold: 20_000 });
  });
});
