import { describe, expect, it } from "vitest";
import { money, points } from "@/core/money/units";
import { cancel } from "./cancel";

const received = (id: string, amount: number, refunded = 0) => ({
  id,
  amount: money(amount),
  refunded: money(refunded),
});

describe("cancel", () => {
  it("gives everything back", () => {
    const outcome = cancel({
      status: "placed",
      pointsSpent: points(40),
      payments: [received("cash", 3_000), received("card", 2_000)],
      certificates: [received("GIFT", 1_500)],
    });
    expect(outcome).toEqual({
      ok: true,
      value: {
        status: "cancelled",
        payments: [
          { id: "card", amount: 2_000 },
          { id: "cash", amount: 3_000 },
        ],
        certificates: [{ id: "GIFT", amount: 1_500 }],
        pointsBack: 40,
      },
    });
  });

  it("cancels a draft, which took nothing", () => {
    const outcome = cancel({ status: "draft", pointsSpent: points(0), payments: [], certificates: [] });
    expect(outcome).toMatchObject({ ok: true, value: { payments: [], certificates: [], pointsBack: 0 } });
  });

  it.each(["paid", "partlyReturned", "returned", "cancelled"] as const)(
    "refuses a sale that is %s",
    (status) => {
      const outcome = cancel({ status, pointsSpent: points(0), payments: [], certificates: [] });
      expect(outcome).toEqual({ ok: false, code: "sale_not_cancellable", params: { status } });
    },
  );
});
