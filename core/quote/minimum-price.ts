import { type Money, money } from "@/core/money/units";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { QuoteFacts } from "./facts";
import type { DiscountedLine, FlooredLine, Step } from "./line";
import { rightsOn } from "./permitted";
import { timesQuantity } from "./price";
import type { Considered, Notice } from "./quote-view";

// docs/pricing.md, step 3: no discount takes a unit below its minimum price without the right (D4).

/** Cuts automatic discounts to the minimum price and refuses manual ones below it. */
export function minimumPrice(
  lines: readonly DiscountedLine[],
  facts: QuoteFacts,
): Outcome<Step<FlooredLine>, "below_minimum_price"> {
  const floored: FlooredLine[] = [];
  const notices: Notice[] = [];
  for (const line of lines) {
    const { minPrice } = line.product;
    if (minPrice === null) {
      floored.push({ ...line, floorAmount: money(0), floor: null });
      continue;
    }
    const floorAmount = floorAmountOf(line, minPrice);
    const room = money(Math.max(0, line.amount - floorAmount));
    if (isManuallyBelow(line, minPrice, room) && !rightsOn(line.cart, facts).belowMinPrice) {
      return refuse("below_minimum_price", { line: line.index, product: line.product.id, minPrice });
    }
    if (isManual(line) || line.cart.belowMinPrice || discountAmount(line) <= room) {
      floored.push({ ...line, floorAmount, floor: null });
      continue;
    }
    const cut = cutTo(room, line, minPrice);
    floored.push({ ...cut.line, floorAmount });
    notices.push(cut.notice);
  }
  return accept({ lines: floored, notices });
}

/** Without the cap, a minimum price far above the price could pass the largest integer; it leaves no room anyway. */
function floorAmountOf(line: DiscountedLine, minPrice: Money): Money {
  return money(Math.min(timesQuantity(minPrice, line.cart.quantity), Number.MAX_SAFE_INTEGER));
}

function isManuallyBelow(line: DiscountedLine, minPrice: Money, room: Money): boolean {
  const isPriceBelow = line.cart.price !== undefined && line.cart.price < minPrice;
  return isPriceBelow || (isManual(line) && discountAmount(line) > room);
}

function cutTo(room: Money, line: DiscountedLine, minPrice: Money) {
  const before = discountAmount(line);
  const floor = { minPrice, cut: money(before - room) };
  const percent = line.discount?.percent ?? 0;
  const params = { product: line.product.id, minPrice, percent, amount: before, cut: floor.cut };
  if (room === 0 || !line.discount) {
    const notice: Notice = { code: "discount_blocked_by_minimum_price", line: line.index, params };
    return { line: { ...line, discount: null, considered: held(line, "blocked"), floor }, notice };
  }
  const notice: Notice = { code: "discount_cut_to_minimum_price", line: line.index, params };
  const discount = { ...line.discount, amount: room };
  return { line: { ...line, discount, considered: held(line, "applied"), floor }, notice };
}

/** What was applied is blocked, or stays applied though cut. */
function held(line: DiscountedLine, outcome: "blocked" | "applied"): Considered[] {
  return line.considered.map((entry) =>
    entry.outcome === "applied" ? { ...entry, outcome, reason: "minimum_price" } : entry,
  );
}

const isManual = (line: DiscountedLine) => line.cart.discount !== undefined;
const discountAmount = (line: DiscountedLine) => line.discount?.amount ?? 0;
