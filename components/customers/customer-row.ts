import { averagePurchase } from "@/core/segments/average-purchase";
import type { CustomerView } from "@/server/customers/view";

/** What a row of the list shows, and nothing else: a page of rows is sent to the browser as plain values. */
export type CustomerRowView = {
  id: string;
  name: string;
  phone: string | null;
  importance: "gold" | "silver" | "bronze" | null;
  categories: string[];
  discount: number | null;
  /** Over all open cards; null without a card. */
  balance: number | null;
  /** Key of the first card's that has one. */
  grade: string | null;
  birthDate: string | null;
  sold: number;
  paid: number;
  visits: number;
  averagePurchase: number | null;
  lastVisitAt: string | null;
};

export function customerRow(customer: CustomerView): CustomerRowView {
  const open = customer.cards.filter((card) => card.status !== "closed");
  return {
    id: customer.id,
    name: customer.name,
    phone: customer.phones[0] ?? null,
    importance: customer.importance?.value ?? null,
    categories: customer.categories.map(({ name }) => name),
    discount: largestDiscount(customer),
    balance: open.length > 0 ? open.reduce((sum, card) => sum + card.balance, 0) : null,
    grade: open.find((card) => card.grade !== null)?.grade ?? null,
    birthDate: customer.birthDate,
    sold: customer.totals.sold,
    paid: customer.totals.paid,
    visits: customer.totals.visits,
    averagePurchase:
      customer.totals.visits > 0 ? averagePurchase(customer.totals.paid, customer.totals.visits) : null,
    lastVisitAt: customer.totals.lastVisitAt,
  };
}

/** T2: of the customer's own discounts the largest, in basis points. */
function largestDiscount({ discount, ruleDiscount }: CustomerView): number | null {
  const due = [discount, ruleDiscount?.percent].filter((percent) => percent != null);
  return due.length > 0 ? Math.max(...due) : null;
}
