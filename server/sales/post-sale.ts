import { type Money, money, points, sum } from "@/core/money/units";
import { pendingBalance } from "@/core/points/balance";
import type { Posting } from "@/core/points/ledger";
import type { Programme } from "@/core/programme/programme";
import type { Cart } from "@/core/quote/cart";
import type { PricedCart } from "@/core/quote/priced-cart";
import { quote } from "@/core/quote/quote";
import { accept, type Outcome, type RefusalCode, refuse } from "@/core/refusal";
import type { Settled } from "@/core/sales/pay";
import { place } from "@/core/sales/place";
import { salePoints } from "@/core/sales/sale-points";
import { customerTotals } from "@/core/sales/totals";
import { isMarked } from "@/core/visits/visit-status";
import { type Move, useMove } from "@/core/vouchers/moves";
import { newId } from "@/db/new-id";
import { appendPosting, type CardAccount } from "@/db/queries/ledger";
import { changeTotals, type SaleRecord } from "@/db/queries/sales";
import type { VisitRow } from "@/db/queries/visits";
import { moveVouchers } from "@/db/queries/voucher-ledger";
import { updateGrades } from "../cards/update-grades";
import type { Context } from "../gate/use-case";
import { updateStanding } from "../standing/update-standing";
import { issueSoldCertificates } from "../vouchers/issue-sold";
import { authorOf, byColumns } from "./author";
import type { LoadedFacts } from "./load-facts";
import { certificateRows, type KeptPoints, keptPoints, lineRows, paymentRow } from "./sale-rows";
import type { PaymentInput, SaleInput } from "./schema";

/** Codes with which posting a cart may be refused. */
export const postingRefusals = [
  "unknown_store",
  "unknown_customer",
  "unknown_card",
  "card_of_other_customer",
  "unknown_product",
  "forbidden",
  "below_minimum_price",
  "points_not_spendable",
  "sale_too_large",
  "certificate_not_sellable",
  "too_many_tries",
  "empty_cart",
  "coupon_rejected",
  "certificate_rejected",
  "price_changed",
  "overpaid",
  "insufficient_points",
  "sale_not_payable",
] as const satisfies readonly RefusalCode[];
export type PostingRefusal = (typeof postingRefusals)[number];

type Posted = {
  id: string;
  number: number;
  at: Date;
  cart: Cart;
  payments: readonly PaymentInput[];
  expectedTotal?: Money | undefined;
  externalId: string | null;
  /** K10: the visit that it is made at. One that is new comes with its status; of nobody there is none. */
  visitId: string | null;
  visitStatus: VisitRow["status"] | null;
  /** False keeps a draft: nothing is taken, nothing is given. */
  isPlaced: boolean;
};

/** A sale as decided: its rows, and what it does to its card and to the codes that it uses. */
type DecidedSale = {
  record: SaleRecord;
  visit: VisitRow | null;
  card: CardAccount | null;
  posting: Posting | null;
  moves: readonly Move[];
  /** By which standing is looked at; null where the sale was priced by that of another time. */
  programme: Programme | null;
};

/** Q5: decides on a sale from the facts loaded (and locked) for it. Changes nothing yet. */
export function decideSale(
  ctx: Context,
  posted: Posted,
  loaded: LoadedFacts,
): Outcome<DecidedSale, PostingRefusal> {
  const priced = quote(posted.cart, loaded.facts);
  if (!priced.ok) return priced;
  const settled = posted.isPlaced ? settle(priced.value, posted) : keepDraft(priced.value, posted);
  if (!settled.ok) return settled;
  const record = recordOf(ctx, posted, { loaded, priced: priced.value, settled: settled.value });
  const programme = posted.at.getTime() === ctx.now.getTime() ? loaded.facts.programme : null;
  const shared = { visit: newVisit(posted, record.sale), programme };
  const card = loaded.cards.find(({ number }) => number === priced.value.card) ?? null;
  const moves = posted.isPlaced ? movesOf(priced.value, loaded) : [];
  if (!posted.isPlaced || !card)
    return accept({
      record: { ...record, card: card?.number ?? null },
      ...shared,
      card,
      posting: null,
      moves,
    });

  const kept = record.sale.quotePoints as KeptPoints;
  const posting = salePoints(card.account, {
    saleId: posted.id,
    spent: record.sale.pointsSpent,
    earned: record.sale.status === "paid" ? kept.earned : [],
    pendingDays: kept.pendingDays,
    at: posted.at,
    zone: loaded.store.zone,
    newId: () => newId("lot"),
  });
  if (!posting.ok) return posting;
  const own = posting.value.lots.filter((lot) => lot.saleId === posted.id);
  return accept({
    record: { ...record, card: card.number, pointsPending: pendingBalance(own, ctx.now) },
    ...shared,
    card,
    posting: posting.value,
    moves,
  });
}

/** V3: what the sale takes from the codes that were accepted. */
function movesOf({ coupons, certificates }: PricedCart, { vouchers }: LoadedFacts): Move[] {
  return [...coupons, ...certificates].flatMap(({ code, amount }) => {
    const voucher = vouchers.get(code);
    return voucher ? [useMove({ id: voucher.id, kind: voucher.type.kind, amount })] : [];
  });
}

/** Q2: links count only once their money has come, but they too may not ask for more than is due. */
function settle(priced: PricedCart, { expectedTotal, payments }: Posted): Outcome<Settled, PostingRefusal> {
  const now = payments.filter(({ method }) => method !== "link").map(({ amount }) => amount);
  const placed = place(priced.quote, { expectedTotal, payments: now });
  if (!placed.ok) return placed;
  const later = sum(payments.filter(({ method }) => method === "link").map(({ amount }) => amount));
  return later > placed.value.due ? refuse("overpaid", { due: priced.quote.due }) : placed;
}

function keepDraft(
  { quote: view }: PricedCart,
  { expectedTotal, payments }: Posted,
): Outcome<null, PostingRefusal> {
  if (view.lines.length === 0) return refuse("empty_cart");
  if (payments.length > 0) return refuse("sale_not_payable", { status: "draft" });
  if (expectedTotal !== undefined && expectedTotal !== view.total)
    return refuse("price_changed", { quote: view });
  return accept(null);
}

type Decided = { loaded: LoadedFacts; priced: PricedCart; settled: Settled | null };

function recordOf(ctx: Context, posted: Posted, { loaded, priced, settled }: Decided): SaleRecord {
  const { quote: view } = priced;
  const { actor, now } = ctx;
  const kept = keptPoints(priced, loaded);
  const isPaid = settled?.status === "paid";
  return {
    sale: {
      id: posted.id,
      number: posted.number,
      externalId: posted.externalId,
      status: settled?.status ?? "draft",
      at: posted.at,
      storeId: loaded.store.id,
      employeeId: actor.kind === "employee" ? actor.id : null,
      keyId: actor.kind === "key" ? actor.id : null,
      customerId: priced.customer,
      cardId: loaded.cards.find(({ number }) => number === priced.card)?.id ?? null,
      programmeVersionId: loaded.programmeVersionId,
      currency: view.currency,
      subtotal: view.subtotal,
      discount: view.discount,
      couponPart: view.couponPart,
      pointsPart: view.pointsPart,
      certificatePart: view.certificatePart,
      total: view.total,
      paid: settled?.received ?? money(0),
      returned: money(0),
      prepaid: priced.prepaid,
      pointsSpent: settled ? view.points.spent : points(0),
      pointsEarned: isPaid ? sum(kept.earned.map((each) => each.points)) : points(0),
      cart: posted.cart,
      quotePoints: kept,
      notices: view.notices,
      visitId: priced.customer === null ? null : posted.visitId,
      cancelReason: null,
      placedAt: settled ? posted.at : null,
      paidAt: isPaid ? posted.at : null,
      createdAt: now,
    },
    lines: lineRows(posted.id, priced, loaded, posted.cart.lines),
    payments: [
      ...(settled
        ? certificateRows(posted.id, priced, { vouchers: loaded.vouchers, actor, at: posted.at })
        : []),
      ...posted.payments.map((payment) => paymentRow(posted.id, payment, { actor, at: posted.at })),
    ],
    returns: [],
    card: priced.card,
    pointsPending: points(0),
    storeName: loaded.store.name,
    zone: loaded.store.zone,
    employeeName: actor.kind === "employee" ? actor.name : null,
    customerName: loaded.customerName,
  };
}

/** K10: a sale with a visit's status makes the visit; one that names a visit does not. */
function newVisit({ visitStatus: status }: Posted, sale: SaleRecord["sale"]): VisitRow | null {
  const { visitId: id, customerId, at, storeId, employeeId, createdAt } = sale;
  if (id === null || customerId === null || status === null) return null;
  return { id, customerId, at, storeId, employeeId, status, note: null, createdAt, updatedAt: createdAt };
}

/** Saves what a placed sale does to its card, codes and customer; the sale's own rows go first. */
export async function saveEffects(
  ctx: Context,
  { record, visit, card, posting, moves, programme }: DecidedSale,
): Promise<void> {
  const { id: saleId, customerId, at } = record.sale;
  const by = byColumns(ctx.actor);
  await Promise.all([
    card && posting && appendPosting(ctx.db, { card, posting, by: authorOf(ctx.actor), name: "sale" }),
    moveVouchers(ctx.db, moves, { saleId, customerId, by, at }),
    saveTotals(ctx, { before: null, after: record.sale, visit, programme }),
    record.sale.status === "paid" && issueSoldCertificates(ctx.db, record, { by, now: ctx.now }),
  ]);
}

type Moved = {
  before: SaleRecord["sale"] | null;
  after: SaleRecord["sale"];
  /** One that is made together with the sale. */
  visit?: VisitRow | null;
  programme?: Programme | null;
};

/**
 * Moves the customer's totals by what the sale counts for now, less what it counted for before, and their standing
 * after them (T4).
 */
export async function saveTotals(
  { db, now }: Pick<Context, "db" | "now">,
  { before, after, visit = null, programme = null }: Moved,
): Promise<void> {
  if (after.customerId === null) return;
  const was = before ? countedTotals(before, null) : customerTotals([], []);
  const is = countedTotals(after, visit);
  const change = { sold: is.sold - was.sold, paid: is.paid - was.paid, visits: is.visits - was.visits };
  const isMoved = change.sold !== 0 || change.paid !== 0 || change.visits !== 0;
  if (isMoved) await changeTotals(db, after.customerId, { ...change, visitAt: is.lastVisitAt });
  if (isMoved || (visit && isMarked(visit.status))) {
    await updateStanding(db, after.customerId, { now, cause: "sale", programme });
    await updateGrades(db, after.customerId, { now, cause: "sale", programme });
  }
}

/** What a sale counts for on its customer, with a visit that is made together with it: see docs/pricing.md, Totals. */
export function countedTotals(
  { status, at, total, returned, prepaid, paid, visitId }: SaleRecord["sale"],
  visit: VisitRow | null = null,
) {
  return customerTotals(
    [{ status, at, total, returned, prepaid, received: paid, visitId }],
    visit ? [{ at: visit.at, came: visit.status === "came" }] : [],
  );
}

/** The cart of a sale's input, as it is kept. */
export const cartOf = (input: SaleInput): Cart => {
  const {
    expectedTotal: _total,
    payments: _payments,
    place: _place,
    externalId: _id,
    visit: _visit,
    ...cart
  } = input;
  return cart;
};
