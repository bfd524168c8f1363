import { type CartState, emptyCart, type RegisterLine } from "./cart-state";
import type { Posting } from "./posting";

// What was typed survives a reload: the text that the browser keeps, and reading it back with distrust.

/** Of a customer no more than id and name is ever kept. */
export interface Kept<B> {
  cart: CartState;
  posting: Posting<B> | null;
}

const version = 1;

export const writeKept = <B>(kept: Kept<B>): string => JSON.stringify({ version, ...kept });

/** What was kept, or null when there is nothing or it is not ours: another version's cart is not guessed at. */
export function readKept<B>(text: string | null): Kept<B> | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || kept.version !== version || !isCartState(kept.cart)) return null;
    const posting = isPosting<B>(kept.posting) ? kept.posting : null;
    return { cart: { ...emptyCart, ...kept.cart }, posting };
  } catch {
    return null;
  }
}

/** Also for parked carts, which another version of the app may have kept. */
export function isCartState(value: unknown): value is CartState {
  if (!isRecord(value) || !Array.isArray(value.lines) || !Array.isArray(value.coupons)) return false;
  const { customer, card, points } = value;
  const isKnown = customer === null || (isRecord(customer) && typeof customer.id === "string");
  const isPoints = points === null || points === "max" || Number.isSafeInteger(points);
  return isKnown && isPoints && (card === null || typeof card === "string") && value.lines.every(isLine);
}

function isLine(value: unknown): value is RegisterLine {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.id) &&
    typeof value.product === "string" &&
    typeof value.name === "string" &&
    Number.isSafeInteger(value.quantity) &&
    [value.price, value.discount].every((figure) => figure === null || Number.isSafeInteger(figure)) &&
    typeof value.belowMinPrice === "boolean" &&
    (value.decision === undefined || typeof value.decision === "string")
  );
}

const isPosting = <B>(value: unknown): value is Posting<B> =>
  isRecord(value) &&
  typeof value.key === "string" &&
  typeof value.answered === "boolean" &&
  isRecord(value.body);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
