import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { money, points, quantity } from "@/core/money/units";
import { type ReturnableLine, type ReturnableSale, returnSale, type SaleReturn } from "./return";

const line = (change: Partial<Record<keyof ReturnableLine, number>> = {}): ReturnableLine => ({
  quantity: quantity(change.quantity ?? 1000),
  returnedQuantity: quantity(change.returnedQuantity ?? 0),
  net: money(change.net ?? 10_000),
  coupon: money(change.coupon ?? 0),
  points: money(change.points ?? 0),
  earns: points(change.earns ?? 0),
});
const received = (id: string, amount: number, refunded = 0) => ({
  id,
  amount: money(amount),
  refunded: money(refunded),
});
const sale = (change: Partial<ReturnableSale> = {}): ReturnableSale => ({
  status: "paid",
  lines: [line()],
  pointValue: money(100),
  payments: [received("cash", 10_000)],
  certificates: [],
  ...change,
});
const asked = (index: number, count: number) => [{ line: index, quantity: quantity(count) }];

describe("returnSale", () => {
  it("takes all that is left when nothing is named", () => {
    const lines = [
      line({ earns: 50 }),
      line({ quantity: 3000, returnedQuantity: 1000, net: 100, earns: 10 }),
    ];
    const payments = [received("cash", 10_100, 33)];
    const outcome = returnSale(sale({ lines, status: "partlyReturned", payments }), null);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        status: "returned",
        total: 10_067,
        pointsTaken: 57,
        payments: [{ id: "cash", amount: 10_067 }],
      },
    });
  });

  it("takes a part of a line by the cumulative floor", () => {
    const thirds = (before: number) => {
      const lines = [
        line({ quantity: 3000, returnedQuantity: before, net: 100, points: 50, coupon: 10, earns: 2 }),
      ];
      return returnSale(sale({ lines }), asked(0, 1000));
    };
    expect(thirds(0)).toMatchObject({ value: { lines: [{ net: 33, points: 16, coupon: 3, earns: 0 }] } });
    expect(thirds(1000)).toMatchObject({ value: { lines: [{ net: 33, points: 17, coupon: 3, earns: 1 }] } });
    expect(thirds(2000)).toMatchObject({ value: { lines: [{ net: 34, points: 17, coupon: 4, earns: 1 }] } });
  });

  it("adds up a line that is named twice", () => {
    const lines = [line({ quantity: 2000 })];
    const twice = [...asked(0, 1000), ...asked(0, 1000)];
    expect(returnSale(sale({ lines }), twice)).toMatchObject({
      value: { status: "returned", total: 10_000 },
    });
    expect(returnSale(sale({ lines }), [...twice, ...asked(0, 1)])).toMatchObject({
      code: "nothing_to_return",
    });
  });

  it("refuses more than is left of a line", () => {
    const lines = [line({ quantity: 3000, returnedQuantity: 2000 })];
    expect(returnSale(sale({ lines, status: "partlyReturned" }), asked(0, 1001))).toEqual({
      ok: false,
      code: "nothing_to_return",
      params: { line: 0, left: 1000 },
    });
    expect(returnSale(sale(), asked(1, 1000))).toMatchObject({
      code: "nothing_to_return",
      params: { line: 1, left: 0 },
    });
    expect(returnSale(sale(), [])).toMatchObject({ code: "nothing_to_return" });
  });

  it("refuses a second return of the whole", () => {
    expect(
      returnSale(sale({ status: "returned", lines: [line({ returnedQuantity: 1000 })] }), null),
    ).toMatchObject({
      code: "nothing_to_return",
    });
  });

  it.each(["draft", "placed", "cancelled"] as const)("refuses a sale that is %s", (status) => {
    expect(returnSale(sale({ status }), null)).toEqual({
      ok: false,
      code: "sale_not_returnable",
      params: { status },
    });
  });

  it("pays certificates their share first, the rest to payments, latest first", () => {
    const lines = [line({ quantity: 4000, net: 10_000 })];
    const payments = [received("cash", 4_000), received("card", 2_000)];
    const certificates = [received("GIFT", 4_000)];
    expect(returnSale(sale({ lines, payments, certificates }), asked(0, 2000))).toMatchObject({
      value: {
        total: 5_000,
        certificates: [{ id: "GIFT", amount: 2_000 }],
        payments: [
          { id: "card", amount: 2_000 },
          { id: "cash", amount: 1_000 },
        ],
      },
    });
  });

  it("gives points back whole: what one line leaves of a point waits for the next", () => {
    // 3 points of 100 over two lines: 150 and 150.
    const lines = [line({ points: 150 }), line({ points: 150 })];
    const first = returnSale(sale({ lines, payments: [received("cash", 20_000)] }), asked(0, 1000));
    expect(first).toMatchObject({ value: { pointsPart: 150, pointsBack: 1 } });
    const rest = [line({ points: 150, returnedQuantity: 1000 }), line({ points: 150 })];
    const second = returnSale(
      sale({ lines: rest, status: "partlyReturned", payments: [received("cash", 20_000, 10_000)] }),
      null,
    );
    expect(second).toMatchObject({ value: { pointsPart: 150, pointsBack: 2 } });
  });

  it("returns a sale for which no money was due", () => {
    const lines = [line({ net: 0, points: 300 })];
    expect(returnSale(sale({ lines, payments: [] }), null)).toMatchObject({
      value: { status: "returned", total: 0, pointsBack: 3, payments: [], certificates: [] },
    });
  });
});

const lineArbitrary = fc.record({
  quantity: fc.integer({ min: 1, max: 9_000 }),
  net: fc.integer({ min: 0, max: 1_000_000 }),
  coupon: fc.integer({ min: 0, max: 1_000 }),
  earns: fc.integer({ min: 0, max: 1_000 }),
  points: fc.integer({ min: 0, max: 5_000 }),
});

describe("returns in pieces", () => {
  it("add up to the whole, and never give back more than there is", () => {
    fc.assert(
      fc.property(
        fc.array(lineArbitrary, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
        fc.array(fc.record({ line: fc.nat(3), share: fc.integer({ min: 1, max: 100 }) }), { maxLength: 8 }),
        fc.constantFrom(1, 7, 100),
        (parts, weights, pieces, pointValue) => {
          const whole = soldSale(parts, weights, pointValue);
          const returned = inPieces(whole, pieces);
          const sum = (of: (each: SaleReturn) => number) =>
            returned.reduce((total, each) => total + of(each), 0);
          const sold = (of: (each: ReturnableLine) => number) =>
            whole.lines.reduce((total, each) => total + of(each), 0);

          expect(sum((each) => each.total)).toBe(sold((each) => each.net));
          expect(sum((each) => each.coupon)).toBe(sold((each) => each.coupon));
          expect(sum((each) => each.pointsTaken)).toBe(sold((each) => each.earns));
          expect(sum((each) => each.pointsBack) * pointValue).toBe(sold((each) => each.points));
          const refunded = (id: string) =>
            sum(
              (each) =>
                [...each.payments, ...each.certificates].find((refund) => refund.id === id)?.amount ?? 0,
            );
          for (const means of [...whole.payments, ...whole.certificates]) {
            expect(refunded(means.id)).toBe(means.amount);
          }
        },
      ),
    );
  });
});

/** A sale of the lines, its total split over certificates and payments by the weights. */
function soldSale(
  parts: Record<"quantity" | "net" | "coupon" | "earns" | "points", number>[],
  weights: number[],
  pointValue: number,
): ReturnableSale {
  const lines = parts.map((part) => line(part));
  // Points are whole: the last line takes what completes the last one.
  const spentOn = lines.reduce((total, each) => total + each.points, 0);
  const last = lines.at(-1);
  if (last) last.points = money(last.points + ((pointValue - (spentOn % pointValue)) % pointValue));

  let due = lines.reduce((total, each) => total + each.net, 0);
  const certificates = weights.map((weight, index) => {
    const amount = Math.floor((due * weight) / 6);
    due -= amount;
    return received(`certificate ${index}`, amount);
  });
  const early = Math.floor(due / 3);
  const payments = [received("cash", early), received("card", due - early)];
  return { status: "paid", lines, pointValue: money(pointValue), payments, certificates };
}

/** Returns pieces of lines, then all that is left. */
function inPieces(whole: ReturnableSale, pieces: { line: number; share: number }[]): SaleReturn[] {
  const returned: SaleReturn[] = [];
  let sale = whole;
  const give = (request: ReturnType<typeof asked> | null) => {
    const outcome = returnSale(sale, request);
    if (!outcome.ok) return;
    returned.push(outcome.value);
    sale = afterReturn(sale, outcome.value);
  };
  for (const piece of pieces) {
    const left = sale.lines[piece.line];
    if (left)
      give(asked(piece.line, Math.ceil(((left.quantity - left.returnedQuantity) * piece.share) / 100) || 1));
  }
  give(null);
  expect(sale.status).toBe("returned");
  return returned;
}

function afterReturn(sale: ReturnableSale, made: SaleReturn): ReturnableSale {
  const back = (id: string) =>
    [...made.payments, ...made.certificates].find((each) => each.id === id)?.amount ?? 0;
  const refund = (each: ReturnType<typeof received>) => ({
    ...each,
    refunded: money(each.refunded + back(each.id)),
  });
  return {
    ...sale,
    status: made.status,
    lines: sale.lines.map((each, index) => {
      const now = made.lines.find((part) => part.line === index)?.quantity ?? 0;
      return { ...each, returnedQuantity: quantity(each.returnedQuantity + now) };
    }),
    payments: sale.payments.map(refund),
    certificates: sale.certificates.map(refund),
  };
}
