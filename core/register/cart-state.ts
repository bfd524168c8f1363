import type { BasisPoints, Money, Points, Quantity } from "@/core/money/units";
import type { Cart } from "@/core/quote/cart";

// Q4: what a seller has put together at the register so far. Data in, data out: the screen, the storage of the
// browser and a parked cart all hold this one shape.

/** A line as typed: `price` and `discount` are the seller's own, null leaves them to the programme. */
export interface RegisterLine {
  /** Tells lines apart; never used again within one cart. */
  id: number;
  product: string;
  /** Shown until the product's facts are there. */
  name: string;
  quantity: Quantity;
  price: Money | null;
  discount: BasisPoints | null;
  belowMinPrice: boolean;
  /** D4: what was decided of its blocked discount. */
  decision?: string;
}

export interface CartState {
  lines: readonly RegisterLine[];
  /** Id of the line that `+`, `−` and the line's keys act on; null without lines. */
  selected: number | null;
  nextId: number;
  customer: { id: string; name: string } | null;
  /** Number of the card that was scanned; null takes the customer's own. */
  card: string | null;
  points: Points | "max" | null;
  coupons: readonly string[];
  certificates: readonly string[];
}

export type CartAction =
  | { do: "add"; product: string; name: string; quantity: Quantity }
  | { do: "select"; line: number }
  | { do: "move"; by: 1 | -1 }
  | { do: "setQuantity"; line: number; quantity: number }
  | { do: "changeQuantity"; line: number; by: number }
  | { do: "remove"; line: number }
  /** A line that was taken out, to the place where it was. */
  | { do: "putBack"; line: RegisterLine; at: number }
  | { do: "setTerms"; line: number; terms: Partial<LineTerms> }
  | { do: "decide"; line: number; decision: string; discount: BasisPoints | null }
  | { do: "setCustomer"; customer: { id: string; name: string }; card: string | null }
  | { do: "dropCustomer" }
  | { do: "setPoints"; points: Points | "max" | null }
  | { do: "addCode"; kind: "coupon" | "certificate"; code: string }
  | { do: "dropCode"; code: string }
  | { do: "take"; cart: CartState }
  | { do: "clear" };

/** What a seller with the rights sets on a line by hand. */
export type LineTerms = Pick<RegisterLine, "price" | "discount" | "belowMinPrice">;

export const emptyCart: CartState = {
  lines: [],
  selected: null,
  nextId: 1,
  customer: null,
  card: null,
  points: null,
  coupons: [],
  certificates: [],
};

/** One thousand millions: what one line may hold, in thousandths. */
const mostQuantity = 1_000_000_000;

export function changeCart(state: CartState, action: CartAction): CartState {
  switch (action.do) {
    case "add":
      return addProduct(state, action);
    case "select":
      return { ...state, selected: action.line };
    case "move":
      return { ...state, selected: neighbour(state, action.by) };
    case "setQuantity":
      return setQuantity(state, action.line, action.quantity);
    case "changeQuantity": {
      const line = state.lines.find(({ id }) => id === action.line);
      return line ? setQuantity(state, line.id, line.quantity + action.by) : state;
    }
    case "remove":
      return removeLine(state, action.line);
    case "putBack": {
      const line = { ...action.line, id: state.nextId };
      const lines = state.lines.toSpliced(action.at, 0, line);
      return { ...state, lines, selected: line.id, nextId: line.id + 1 };
    }
    case "setTerms":
      return withLine(state, action.line, (line) => ({ ...line, ...action.terms }));
    case "decide": {
      const { decision, discount } = action;
      // A discount by hand replaces what was set before; other decisions leave the line's terms.
      const terms = discount === null ? {} : { price: null, discount };
      return withLine(state, action.line, (line) => ({ ...line, ...terms, decision }));
    }
    case "setCustomer":
      // Another customer's points are another number: they are asked for anew.
      return { ...state, customer: action.customer, card: action.card, points: null };
    case "dropCustomer":
      return { ...state, customer: null, card: null, points: null };
    case "setPoints":
      return { ...state, points: action.points };
    case "addCode":
      return addCode(state, action);
    case "dropCode":
      return {
        ...state,
        coupons: state.coupons.filter((code) => code !== action.code),
        certificates: state.certificates.filter((code) => code !== action.code),
      };
    case "take":
      return action.cart;
    case "clear":
      return emptyCart;
  }
}

/** Whether nothing would be lost by starting anew. */
export const isEmptyCart = ({ lines, customer, coupons, certificates }: CartState): boolean =>
  lines.length === 0 && customer === null && coupons.length + certificates.length === 0;

export const selectedLine = ({ lines, selected }: CartState): RegisterLine | null =>
  lines.find(({ id }) => id === selected) ?? null;

/** The cart as the quote, the API and a posting take it; equal carts give equal text. */
export function toCart(state: CartState, store: string): Cart {
  return {
    store,
    ...(state.customer ? { customer: state.customer.id } : {}),
    ...(state.card === null ? {} : { card: state.card }),
    lines: state.lines.map(({ product, quantity, price, discount, belowMinPrice, decision }) => ({
      product,
      quantity,
      ...(price === null ? {} : { price }),
      ...(discount === null ? {} : { discount }),
      ...(belowMinPrice ? { belowMinPrice } : {}),
      ...(decision === undefined ? {} : { decision }),
    })),
    ...(state.points === null || state.points === 0 ? {} : { points: state.points }),
    ...(state.coupons.length > 0 ? { coupons: [...state.coupons] } : {}),
    ...(state.certificates.length > 0 ? { certificates: [...state.certificates] } : {}),
  };
}

/** A parked cart as it is taken up again; names come with the facts. */
export function fromCart(cart: Cart, customerName: string): CartState {
  const lines = cart.lines.map((line, index) => ({
    id: index + 1,
    product: line.product,
    name: "",
    quantity: line.quantity,
    price: line.price ?? null,
    discount: line.discount ?? null,
    belowMinPrice: line.belowMinPrice ?? false,
    ...(line.decision === undefined ? {} : { decision: line.decision }),
  }));
  return {
    lines,
    selected: lines.at(-1)?.id ?? null,
    nextId: lines.length + 1,
    customer: cart.customer === undefined ? null : { id: cart.customer, name: customerName },
    card: cart.card ?? null,
    points: cart.points ?? null,
    coupons: cart.coupons ?? [],
    certificates: cart.certificates ?? [],
  };
}

/** A code counts once, whatever it is taken for. */
function addCode(state: CartState, { kind, code }: Extract<CartAction, { do: "addCode" }>): CartState {
  if ([...state.coupons, ...state.certificates].includes(code)) return state;
  return kind === "coupon"
    ? { ...state, coupons: [...state.coupons, code] }
    : { ...state, certificates: [...state.certificates, code] };
}

/** The same product again raises its line, unless a price or discount was set on it by hand. */
function addProduct(
  state: CartState,
  { product, name, quantity }: Extract<CartAction, { do: "add" }>,
): CartState {
  const same = state.lines.find((line) => line.product === product && !hasTerms(line));
  if (same) {
    return { ...setQuantity(state, same.id, same.quantity + quantity), selected: same.id };
  }
  const line: RegisterLine = {
    id: state.nextId,
    product,
    name,
    quantity,
    price: null,
    discount: null,
    belowMinPrice: false,
  };
  return { ...state, lines: [...state.lines, line], selected: line.id, nextId: state.nextId + 1 };
}

const hasTerms = ({ price, discount, belowMinPrice }: RegisterLine) =>
  price !== null || discount !== null || belowMinPrice;

/** Nothing left of a line takes it out. */
function setQuantity(state: CartState, id: number, quantity: number): CartState {
  if (quantity <= 0) return removeLine(state, id);
  const kept = Math.min(Math.round(quantity), mostQuantity) as Quantity;
  return withLine(state, id, (line) => ({ ...line, quantity: kept }));
}

function withLine(state: CartState, id: number, change: (line: RegisterLine) => RegisterLine): CartState {
  return { ...state, lines: state.lines.map((line) => (line.id === id ? change(line) : line)) };
}

/** The line that takes the place is selected, so that the next key has something to act on. */
function removeLine(state: CartState, id: number): CartState {
  const at = state.lines.findIndex((line) => line.id === id);
  if (at === -1) return state;
  const lines = state.lines.filter((line) => line.id !== id);
  if (state.selected !== id) return { ...state, lines };
  const next = lines[Math.min(at, lines.length - 1)];
  return { ...state, lines, selected: next?.id ?? null };
}

function neighbour({ lines, selected }: CartState, by: 1 | -1): number | null {
  const at = lines.findIndex(({ id }) => id === selected);
  const next = Math.min(Math.max(at + by, 0), lines.length - 1);
  return lines[next]?.id ?? selected;
}
