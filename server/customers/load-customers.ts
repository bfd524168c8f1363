import type { Db } from "@/db/client";
import { findCardsOfCustomers } from "@/db/queries/cards";
import type { CustomerRow } from "@/db/queries/customers";
import { findHomeZone } from "@/db/queries/home-zone";
import { viewCards } from "../cards/load-cards";
import { type CustomerView, customerView } from "./view";

/** Views of customers with their cards and balances, in the same order; three queries whatever their number. */
export async function viewCustomers(
  db: Db,
  rows: readonly CustomerRow[],
  now: Date,
): Promise<CustomerView[]> {
  const [cards, zone] = await Promise.all([
    findCardsOfCustomers(
      db,
      rows.map((row) => row.id),
    ),
    findHomeZone(db),
  ]);
  const views = await viewCards(db, cards, now);
  return rows.map((row) =>
    customerView(
      row,
      views.filter((card) => card.customer === row.id),
      { now, zone },
    ),
  );
}

/** The view of one customer. */
export async function viewCustomer(db: Db, row: CustomerRow, now: Date): Promise<CustomerView> {
  const [view] = await viewCustomers(db, [row], now);
  if (!view) throw new Error("a row has a view");
  return view;
}
