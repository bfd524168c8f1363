import type { Grade } from "@/core/programme/grades";
import type { Member } from "@/core/programme/members";
import type { CardFacts, CustomerFacts, QuoteFacts } from "./facts";
import type { Notice } from "./quote-view";

// docs/pricing.md, step 0: whose sale it is, and which card earns and spends.

export interface Who {
  customer: CustomerFacts | null;
  /** The card of the sale, whatever its status. */
  card: CardFacts | null;
  /** The same card when it may earn and spend: active, and somebody's. */
  activeCard: CardFacts | null;
  /** The active card's grade. */
  grade: Grade | null;
  /** What member conditions are held against; null without a customer. */
  member: Member | null;
  notices: readonly Notice[];
}

/** Settles customer and card. A blocked or closed card gives nothing; the customer's own discounts remain. */
export function who({ customer, cards, programme }: QuoteFacts): Who {
  const card = cards.find(({ status }) => status === "active") ?? cards[0] ?? null;
  const activeCard = customer && card?.status === "active" ? card : null;
  const member = customer && {
    categories: customer.categories,
    importance: customer.importance,
    grade: activeCard?.grade ?? null,
    series: activeCard?.series ?? null,
  };
  const isHeldBack = card !== null && card.status !== "active";
  return {
    customer,
    card,
    activeCard,
    grade: programme.grades.find(({ key }) => key === activeCard?.grade) ?? null,
    member,
    notices: isHeldBack ? [{ code: "card_blocked", params: { card: card.number, status: card.status } }] : [],
  };
}
