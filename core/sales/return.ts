import { mulDivFloor } from "@/core/money/fraction";
import { spread } from "@/core/money/spread";
import {
  type Money,
  money,
  type Points,
  points,
  type Quantity,
  quantity,
  subtract,
  sum,
} from "@/core/money/units";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { left, type Received, type Refund, refundLatestFirst } from "./refund";
import type { SaleStatus } from "./state";

/** A line as it was sold. Its shares were frozen then: a return reads them and never spreads again. */
export type ReturnableLine = {
  quantity: Quantity;
  /** What earlier returns took of it. */
  returnedQuantity: Quantity;
  net: Money;
  coupon: Money;
  /** Money that was paid with points. */
  points: Money;
  earns: Points;
  /** V5: of a line that sold gift certificates, what each of them still holds. */
  certificatesSold?: readonly { id: string; remaining: Money }[];
};

export type ReturnableSale = {
  status: SaleStatus;
  lines: readonly ReturnableLine[];
  /** What the programme said a point was worth, in minor units. */
  pointValue: Money;
  /** In the order in which they came. */
  payments: readonly Received[];
  certificates: readonly Received[];
};

export type ReturnedLine = {
  line: number;
  quantity: Quantity;
  net: Money;
  coupon: Money;
  points: Money;
  earns: Points;
};

export type SaleReturn = {
  status: "partlyReturned" | "returned";
  lines: ReturnedLine[];
  /** Money that goes back: certificates and payments together. */
  total: Money;
  coupon: Money;
  /** The returned part that was paid with points, as money and as the points that come back. */
  pointsPart: Money;
  pointsBack: Points;
  /** Earned points that are taken back. */
  pointsTaken: Points;
  certificates: Refund[];
  payments: Refund[];
  /** V5: certificates that were sold and are given back, with what remained of them; of `total`, their sum. */
  certificatesBack: Refund[];
  prepaid: Money;
};

type ReturnRefusal = "sale_not_returnable" | "nothing_to_return" | "certificate_not_sellable";

/**
 * Q6: takes back lines and quantities, or all that is left. Refuses `sale_not_returnable` {status} unless the sale
 * was paid, `nothing_to_return` {line, left} for more than is left of a line (or for a line that there is not),
 * `certificate_not_sellable` {line, why: quantity} for a part of a certificate.
 * @param request quantities above 0; null: all that is left. A line named twice counts twice.
 */
export function returnSale(
  sale: ReturnableSale,
  request: readonly { line: number; quantity: Quantity }[] | null,
): Outcome<SaleReturn, ReturnRefusal> {
  if (sale.status === "returned") return refuse("nothing_to_return");
  if (sale.status !== "paid" && sale.status !== "partlyReturned") {
    return refuse("sale_not_returnable", { status: sale.status });
  }
  const asked = request === null ? allLeft(sale.lines) : byLine(request);
  if (asked.size === 0) return refuse("nothing_to_return");
  const lines: ReturnedLine[] = [];
  const certificatesBack: Refund[] = [];
  for (const [index, count] of asked) {
    const line = sale.lines[index];
    const rest = line ? subtract(line.quantity, line.returnedQuantity) : quantity(0);
    if (!line || count > rest) return refuse("nothing_to_return", { line: index, left: rest });
    if (!line.certificatesSold) {
      lines.push({ line: index, ...partOfLine(line, count) });
      continue;
    }
    if (count % 1000 !== 0) return refuse("certificate_not_sellable", { line: index, why: "quantity" });
    const back = fullest(line.certificatesSold, count / 1000);
    certificatesBack.push(...back);
    lines.push({ line: index, ...certificatesPart(count, sum(back.map(({ amount }) => amount))) });
  }
  return accept(settleReturn(sale, lines, certificatesBack));
}

/** V5: of several certificates on a line those come back that hold the most. Ones given back earlier hold nothing. */
function fullest(sold: readonly { id: string; remaining: Money }[], pieces: number): Refund[] {
  const byRemaining = [...sold].sort((a, b) => b.remaining - a.remaining).slice(0, pieces);
  return byRemaining.flatMap(({ id, remaining }) => (remaining > 0 ? [{ id, amount: remaining }] : []));
}

/** What was used of a certificate is not given back in money: the line's part is what remains. */
const certificatesPart = (count: Quantity, net: Money): Omit<ReturnedLine, "line"> => ({
  quantity: count,
  net,
  coupon: money(0),
  points: money(0),
  earns: points(0),
});

/** The cumulative part: what `done` of a line's quantity stands for. All of it when all is done. */
const part = (whole: number, done: number, of: number): number => mulDivFloor(whole, done, of);

function partOfLine(line: ReturnableLine, count: Quantity): Omit<ReturnedLine, "line"> {
  const before = line.returnedQuantity;
  const share = (whole: number): number =>
    part(whole, before + count, line.quantity) - part(whole, before, line.quantity);
  return {
    quantity: count,
    net: money(share(line.net)),
    coupon: money(share(line.coupon)),
    points: money(share(line.points)),
    earns: points(share(line.earns)),
  };
}

function settleReturn(sale: ReturnableSale, lines: ReturnedLine[], certificatesBack: Refund[]): SaleReturn {
  const total = sum(lines.map((line) => line.net));
  const pointsPart = sum(lines.map((line) => line.points));
  const prepaid = sum(certificatesBack.map(({ amount }) => amount));
  const toCertificates = certificatesShare(sale, subtract(total, prepaid));
  const isWhole = sale.lines.every((line, index) => {
    const now = lines.find((each) => each.line === index)?.quantity ?? 0;
    return line.returnedQuantity + now === line.quantity;
  });
  return {
    status: isWhole ? "returned" : "partlyReturned",
    lines,
    total,
    coupon: sum(lines.map((line) => line.coupon)),
    pointsPart,
    pointsBack: pointsBack(sale, pointsPart),
    pointsTaken: sum(lines.map((line) => line.earns)),
    certificates: refundCertificates(sale.certificates, toCertificates),
    payments: refundLatestFirst(sale.payments, subtract(total, toCertificates)),
    certificatesBack,
    prepaid,
  };
}

/**
 * What of the money returned now goes to certificates: cumulative too, so that pieces add up to the whole.
 * Certificates that were sold are not paid with certificates and so do not count.
 */
function certificatesShare(sale: ReturnableSale, now: Money): Money {
  const purchased = (line: ReturnableLine) => (line.certificatesSold ? 0 : line.net);
  const total = sale.lines.reduce((net, line) => net + purchased(line), 0);
  if (total === 0) return money(0);
  const byCertificates = sum(sale.certificates.map((each) => each.amount));
  const before = returnedSoFar(sale, purchased);
  return money(part(byCertificates, before + now, total) - part(byCertificates, before, total));
}

/** Over several certificates in proportion to what each still has out; none gets more than that. */
function refundCertificates(certificates: readonly Received[], amount: Money): Refund[] {
  const shares = spread(amount, certificates.map(left));
  return certificates
    .map((each, index) => ({ id: each.id, amount: shares[index] ?? money(0) }))
    .filter((refund) => refund.amount > 0);
}

/** Whole points only: a line's part of a point's worth waits until later returns complete the point. */
function pointsBack(sale: ReturnableSale, now: Money): Points {
  const before = returnedSoFar(sale, (line) => line.points);
  const whole = (value: number) => Math.floor(value / sale.pointValue);
  return points(now === 0 ? 0 : whole(before + now) - whole(before));
}

const returnedSoFar = (sale: ReturnableSale, wholeOf: (line: ReturnableLine) => number): number =>
  sale.lines.reduce((done, line) => done + part(wholeOf(line), line.returnedQuantity, line.quantity), 0);

function allLeft(lines: readonly ReturnableLine[]): Map<number, Quantity> {
  const rest = lines.map((line, index) => [index, subtract(line.quantity, line.returnedQuantity)] as const);
  return new Map(rest.filter(([, count]) => count > 0));
}

function byLine(request: readonly { line: number; quantity: Quantity }[]): Map<number, Quantity> {
  const asked = new Map<number, Quantity>();
  for (const { line, quantity: count } of request) asked.set(line, quantity((asked.get(line) ?? 0) + count));
  return asked;
}
