import { tidyCardNumber } from "@/core/cards/card-number";
import { usableBalance } from "@/core/points/balance";
import type { Programme } from "@/core/programme/programme";
import { windowsOf } from "@/core/programme/windows";
import type { Cart } from "@/core/quote/cart";
import type { CustomerFacts, ProductFacts, QuoteFacts, QuoteRights, Totals } from "@/core/quote/facts";
import { accept, type Outcome, refuse } from "@/core/refusal";
import { decisionsOf } from "@/core/sales/blocked-discounts";
import { type CalendarDay, calendarDay, firstOfLastDays } from "@/core/time/calendar-day";
import { startOfDay } from "@/core/time/day-bounds";
import type { Db } from "@/db/client";
import { findGrantedDiscounts } from "@/db/queries/discount-decisions";
import { type CardAccount, findCardAccounts } from "@/db/queries/ledger";
import { findProgramme } from "@/db/queries/programme";
import {
  type BuyerFacts,
  findQuoteFacts,
  findTotalsSince,
  type SoldProduct,
  type StoreFacts,
  type WhichBuyer,
} from "@/db/queries/quote-facts";
import { env } from "../env";
import { can, type StaffActor, visibleStores } from "../gate/actor";
import { type LoadedVouchers, loadVouchers } from "../vouchers/load-vouchers";

/** The facts of a quote, and the rows behind them that posting needs besides. */
export type LoadedFacts = {
  facts: QuoteFacts;
  store: StoreFacts;
  programmeVersionId: string | null;
  /** If one was to be taken. */
  saleNumber: number | null;
  customerName: string | null;
  /** The card named, else the customer's, oldest first. */
  cards: CardAccount[];
  /** By the id that the cart's lines use. */
  products: ReadonlyMap<string, SoldProduct>;
  /** By the code as the cart gives it. */
  vouchers: LoadedVouchers["rows"];
};

type FactsRefusal =
  | "unknown_store"
  | "unknown_customer"
  | "unknown_card"
  | "card_of_other_customer"
  | "too_many_tries";

type Request = {
  actor: StaffActor;
  cart: Cart;
  at: Date;
  /** Locks the cards, then the codes, for a posting that follows in this transaction. */
  lock?: boolean;
  /** Takes the number of a new sale too. */
  takeNumber?: boolean;
  /** Instead of the one in force: a draft that is being tried. */
  programme?: Programme;
  /** Instead of the actor's own: what was set by hand before was permitted then. */
  rights?: QuoteRights;
  /** The sale that is priced again: decisions taken for it hold for it. */
  sale?: string;
};

/**
 * Q3: loads all that a quote depends on, for quoting, posting and trying a programme alike: one pipelined round trip,
 * and further ones only where the programme looks at the last N days or the cart has coupons and certificates.
 */
export async function loadFacts(db: Db, request: Request): Promise<Outcome<LoadedFacts, FactsRefusal>> {
  const { actor, cart, at, lock = false } = request;
  const named = {
    customer: cart.customer ?? null,
    // P7: typed or scanned, in any spelling.
    card: cart.card === undefined ? null : tidyCardNumber(cart.card),
  };
  const [{ store, products, buyer, versionId, saleNumber }, cards, granted] = await Promise.all([
    findQuoteFacts(db, {
      ...named,
      at,
      store: cart.store ?? null,
      allowed: visibleStores(actor),
      products: [...new Set(cart.lines.map((line) => line.product))],
      takeNumber: request.takeNumber ?? false,
    }),
    findCards(db, named, lock),
    findGrantedDiscounts(db, decisionsOf(cart), { sale: request.sale ?? null, lock }),
  ]);
  if (!store) return refuse("unknown_store", { store: cart.store ?? null });
  if (cart.customer !== undefined && !buyer) return refuse("unknown_customer", { customer: cart.customer });
  if (cart.card !== undefined && cards.length === 0) return refuse("unknown_card", { card: cart.card });
  if (cart.card !== undefined && buyer && cards.some((card) => card.customerId !== buyer.id)) {
    return refuse("card_of_other_customer", { card: cart.card, customer: buyer.id });
  }
  const codes = [...(cart.coupons ?? []), ...(cart.certificates ?? [])];
  const vouchers = await loadVouchers(db, { actor, codes, customerId: buyer?.id ?? null, lock });
  if (!vouchers.ok) return vouchers;
  const programme = request.programme ?? (await findProgramme(db, versionId));
  const byGiven = new Map(products.map((product) => [product.given, product]));
  return accept({
    store,
    programmeVersionId: versionId,
    saleNumber,
    customerName: buyer?.name ?? null,
    cards,
    products: byGiven,
    vouchers: vouchers.value.rows,
    facts: {
      now: at,
      zone: store.zone,
      currency: env().CURRENCY,
      programme,
      customer:
        buyer &&
        toCustomerFacts(
          buyer,
          await loadWindows(db, buyer.id, { programme, at, store }),
          calendarDay(at, store.zone),
        ),
      cards: cards.map((card) => ({
        number: card.number,
        status: card.status,
        grade: card.grade,
        series: card.series,
        balance: usableBalance(card.account.lots, at),
      })),
      products: Object.fromEntries(products.map((product) => [product.given, toProductFacts(product)])),
      vouchers: vouchers.value.states,
      costsKnown: true,
      rights: request.rights ?? {
        giveDiscount: can(actor, "discounts.give"),
        changePrice: can(actor, "prices.change"),
        belowMinPrice: can(actor, "sales.belowMinPrice"),
      },
      granted,
    },
  });
}

async function findCards(db: Db, { customer, card }: WhichBuyer, lock: boolean): Promise<CardAccount[]> {
  if (card !== null) return findCardAccounts(db, { number: card }, { lock });
  if (customer === null) return [];
  const found = await findCardAccounts(db, { customer }, { lock });
  return found.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

/** Totals of the last N days, for every N that the programme looks at. */
async function loadWindows(
  db: Db,
  customerId: string,
  { programme, at, store }: { programme: Programme; at: Date; store: StoreFacts },
): Promise<Record<number, Totals>> {
  const windows = windowsOf(programme);
  const since = windows.map((days) => startOfDay(firstOfLastDays(at, days, store.zone), store.zone));
  const totals = await findTotalsSince(db, customerId, since);
  return Object.fromEntries(windows.map((days, index) => [days, totals[index] ?? none]));
}

const none: Totals = { sold: 0, paid: 0, visits: 0 };

const toCustomerFacts = (
  buyer: BuyerFacts,
  totalsByDays: Record<number, Totals>,
  today: CalendarDay,
): CustomerFacts => ({
  id: buyer.id,
  discount: buyer.discount,
  ruleDiscount:
    buyer.ruleDiscount === null ? null : { percent: buyer.ruleDiscount, until: buyer.ruleDiscountUntil },
  priceList: buyer.priceList,
  categories: buyer.categories,
  // T3: a class that has outlived its last day is none.
  importance: buyer.importanceUntil !== null && buyer.importanceUntil < today ? null : buyer.importance,
  birthDate: buyer.birthDate,
  totals: buyer.totals,
  totalsByDays,
});

const toProductFacts = (product: SoldProduct): ProductFacts => {
  const { id, groups, basePrice, prices, minPrice, cost, isCertificate } = product;
  return {
    id,
    groups,
    basePrice,
    prices,
    minPrice,
    cost,
    ...(isCertificate ? { isCertificate } : {}),
  };
};
