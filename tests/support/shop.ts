import { points } from "@/core/money/units";
import { creditByHand } from "@/core/points/adjust";
import { type ProgrammeInput, programmeSchema } from "@/core/programme/programme";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { appendPosting, lockCards } from "@/db/queries/ledger";
import { cards } from "@/db/schema/cards";
import { products } from "@/db/schema/catalogue";
import { customers } from "@/db/schema/customers";
import { stores } from "@/db/schema/people";
import { programmeVersions } from "@/db/schema/programme";
import { inTransaction } from "@/db/transaction";

/** A shop in one line: a store, products, a customer with a card, and a programme in force. */
export type Shop = {
  store: string;
  product: string;
  gum: string;
  customer: string;
  card: string;
  cardId: string;
};

const start = new Date("2026-01-01T00:00:00Z");
const zone = "Europe/Moscow";

/** 5 % of what is paid comes back as points, each worth a rouble; all may be paid with points. */
export const fivePercent: ProgrammeInput = {
  mode: "pointsAndDiscounts",
  earning: { rules: [{ name: "5 %", per: "amount", percent: 500 }] },
  spending: { pointValue: 100, rules: [{}] },
};

/** Arranges the shop. A product costs 1,000 roubles and may go down to 800; a gum costs 50 kopecks. */
export async function openShop(db: Db, programme: ProgrammeInput = fivePercent): Promise<Shop> {
  const store = newId("store");
  await db.insert(stores).values({ id: store, name: "Main store", zone, createdAt: start });
  await publish(db, programme);
  const product = await addProduct(db, { name: "Oil", price: 100_000, minPrice: 80_000, cost: 60_000 });
  const gum = await addProduct(db, { name: "Gum", price: 50 });
  return { store, product, gum, ...(await addMember(db, "1001")) };
}

/** Puts a programme in force since the beginning of the year. */
export async function publish(db: Db, programme: ProgrammeInput, version = 1): Promise<void> {
  await db.insert(programmeVersions).values({
    id: newId("programmeVersion"),
    version,
    status: "published",
    body: programmeSchema.parse(programme),
    from: start,
    updatedAt: start,
    publishedAt: start,
  });
}

type NewProduct = { name: string; price: number; minPrice?: number; cost?: number };

export async function addProduct(db: Db, { name, price, minPrice, cost }: NewProduct): Promise<string> {
  const id = newId("product");
  await db.insert(products).values({
    id,
    kind: "goods",
    name,
    price: price as never,
    minPrice: (minPrice ?? null) as never,
    cost: (cost ?? null) as never,
    searchText: name,
    createdAt: start,
    updatedAt: start,
  });
  return id;
}

/** A customer with an active card. */
export async function addMember(
  db: Db,
  number: string,
  more: Partial<typeof customers.$inferInsert> = {},
): Promise<{ customer: string; card: string; cardId: string }> {
  const customer = newId("customer");
  const cardId = newId("card");
  await db.insert(customers).values({
    id: customer,
    kind: "person",
    roles: ["customer"],
    name: `Member ${number}`,
    searchText: "",
    createdAt: start,
    updatedAt: start,
    ...more,
  });
  await db
    .insert(cards)
    .values({ id: cardId, number, barcode: `B${number}`, customerId: customer, createdAt: start });
  return { customer, card: number, cardId };
}

/** Credits points as a gift. */
export async function givePoints(
  db: Db,
  cardId: string,
  count: number,
  { expiresOn = null, at = new Date() }: { expiresOn?: string | null; at?: Date } = {},
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const card = (await lockCards(tx, [cardId])).get(cardId);
    if (!card) throw new Error("no such card");
    const posting = creditByHand(card.account, {
      points: points(count),
      lot: "main",
      expiresOn,
      reason: "gift",
      at,
      zone,
      newId: () => newId("lot"),
    });
    if (!posting.ok) throw new Error(posting.code);
    await appendPosting(tx, { card, posting: posting.value, by: { kind: "system", id: null, name: "test" } });
  });
}
