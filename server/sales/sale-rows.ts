import { randomBytes } from "node:crypto";
import { money, quantity } from "@/core/money/units";
import type { Credit } from "@/core/points/earn";
import type { PricedCart } from "@/core/quote/priced-cart";
import type { Quote, QuoteLine } from "@/core/quote/quote-view";
import { newId } from "@/db/new-id";
import type { SaleRecord } from "@/db/queries/sales";
import type { StaffActor } from "../gate/actor";
import { byColumns } from "./author";
import type { LoadedFacts } from "./load-facts";
import type { PaymentInput } from "./schema";

type LineRow = SaleRecord["lines"][number];
type PaymentRow = SaleRecord["payments"][number];

/** What a sale keeps of its quote besides the columns: what is due to the card once it is paid (P3). */
export type KeptPoints = {
  points: Quote["points"];
  /** What one point was worth, in minor units. */
  pointValue: number;
  pendingDays: number;
  earned: Credit[];
};

export const keptPoints = ({ quote, earned }: PricedCart, { facts }: LoadedFacts): KeptPoints => ({
  points: quote.points,
  pointValue: facts.programme.spending.pointValue,
  pendingDays: facts.programme.earning.pendingDays ?? 0,
  earned: earned.map(({ kind, points, expiresAfterDays }) => ({ kind, points, expiresAfterDays })),
});

/** The lines of a sale as quoted: shares, cost and kind of VAT are frozen here. */
export function lineRows(
  saleId: string,
  { quote }: PricedCart,
  loaded: LoadedFacts,
  cart: CartLines,
): LineRow[] {
  return quote.lines.map((line, index) => lineRow({ saleId, index, line, loaded, cart }));
}

type CartLines = readonly { product: string; belowMinPrice?: boolean | undefined }[];

function lineRow(from: {
  saleId: string;
  index: number;
  line: QuoteLine;
  loaded: LoadedFacts;
  cart: CartLines;
}): LineRow {
  const { saleId, index, line, loaded, cart } = from;
  const product = loaded.products.get(cart[index]?.product ?? "");
  return {
    saleId,
    line: index,
    productId: line.product,
    name: product?.name ?? "",
    isCertificate: product?.isCertificate ?? false,
    quantity: line.quantity,
    basePrice: line.basePrice,
    price: line.price,
    amount: line.amount,
    discountAmount: line.discount?.amount ?? money(0),
    discountPercent: line.discount?.percent ?? null,
    discountSource: line.discount?.source ?? null,
    discountName: line.discount?.name ?? null,
    considered: line.considered,
    floor: line.floor ?? null,
    belowMinPrice: cart[index]?.belowMinPrice ?? false,
    coupon: line.coupon,
    points: line.points,
    net: line.net,
    earns: line.earns,
    cost: product?.cost ?? null,
    vatKind: product?.vatKind ?? "none",
    returnedQuantity: quantity(0),
  };
}

/** What certificates pay: they count at once, before any money (Q2). */
export function certificateRows(
  saleId: string,
  { certificates }: PricedCart,
  { vouchers, actor, at }: { vouchers: LoadedFacts["vouchers"]; actor: StaffActor; at: Date },
): PaymentRow[] {
  return certificates
    .filter(({ amount }) => amount > 0)
    .map(({ code, amount }) => ({
      ...paymentRow(saleId, { method: "certificate", amount }, { actor, at }),
      certificate: vouchers.get(code)?.id ?? null,
    }));
}

type Paid = { method: PaymentInput["method"] | "certificate"; amount: PaymentInput["amount"] };

/** A payment received. A link waits for its provider: it counts when the money has come. */
export function paymentRow(
  saleId: string,
  { method, amount }: Paid,
  { actor, at }: { actor: StaffActor; at: Date },
): PaymentRow {
  const isLink = method === "link";
  return {
    id: newId("payment"),
    saleId,
    method,
    amount,
    status: isLink ? "pending" : "settled",
    token: isLink ? randomBytes(24).toString("base64url") : null,
    provider: null,
    providerRef: null,
    certificate: null,
    refunds: null,
    returnId: null,
    ...byColumns(actor),
    at,
    settledAt: isLink ? null : at,
  };
}
