import { describe, expect, it } from "vitest";
import { money } from "@/core/money/units";
import { pay, settle } from "./pay";
import type { SaleStatus } from "./state";

const sale = (received: number, status: SaleStatus = "placed") => ({
  status,
  total: money(10_000),
  received: money(received),
});

describe("pay", () => {
  it("leaves a sale placed while something is due", () => {
    expect(pay(sale(0), money(9_999))).toEqual({
      ok: true,
      value: { status: "placed", received: 9_999, due: 1 },
    });
  });

  it("makes it paid with the last kopeck", () => {
    expect(pay(sale(9_999), money(1))).toEqual({
      ok: true,
      value: { status: "paid", received: 10_000, due: 0 },
    });
  });

  it("refuses more than is due", () => {
    expect(pay(sale(4_000), money(6_001))).toEqual({ ok: false, code: "overpaid", params: { due: 6_000 } });
    expect(pay(sale(10_000, "paid"), money(1))).toMatchObject({ code: "overpaid", params: { due: 0 } });
    expect(pay(sale(5_000, "partlyReturned"), money(1))).toMatchObject({
      code: "overpaid",
      params: { due: 0 },
    });
  });

  it.each(["draft", "cancelled", "returned"] as const)("takes nothing for a sale that is %s", (status) => {
    expect(pay(sale(0, status), money(1))).toEqual({
      ok: false,
      code: "sale_not_payable",
      params: { status },
    });
  });
});

describe("settle", () => {
  it("is paid at once when there is nothing to pay", () => {
    expect(settle(money(0), money(0))).toEqual({ status: "paid", received: 0, due: 0 });
  });

  it("counts certificates as received", () => {
    expect(settle(money(10_000), money(10_000)).status).toBe("paid");
    expect(settle(money(10_000), money(9_999)).status).toBe("placed");
  });
});
