import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { cards, customerPoints } from "@/db/schema/cards";
import { priceLists, productGroups, products } from "@/db/schema/catalogue";
import { categories, consents, customerCategories, customers } from "@/db/schema/customers";
import { stores } from "@/db/schema/people";
import { pointEntries, pointLots } from "@/db/schema/points";
import { saleLines, sales } from "@/db/schema/sales";
import { dayFrom, type Names } from "@/tests/support/arbitrary-filter";

// Customers of every kind, as they never come out of real sales: pending points on closed cards, consents taken back.

const start = new Date("2025-01-01T00:00:00Z");
const around = "2026-12-30";

/** Repeatable chance (mulberry32), so that a failure comes back. */
export function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const one = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  return { below, one, is: (share: number) => next() < share };
}
export type Chance = ReturnType<typeof chance>;

/** Days around the end of 2026, often at the very bounds of days and windows, at any minute. */
function moment({ below, one, is }: Chance): Date {
  const days = is(0.5) ? -one([0, 1, 2, 6, 7, 29, 30, 89, 90, 364, 365]) : below(500) - 480;
  const edge = one(["20:59:59.999", "21:00:00.000", "09:00:00.000", "12:34:56.789"]);
  return new Date(`${dayFrom(around, days)}T${edge}Z`);
}

/** Fills a database with `count` customers. @returns their ids, and the names that filters may use */
export async function fillWithCrowd(
  db: Db,
  { count, seed }: { count: number; seed: number },
): Promise<{ ids: string[]; names: Names }> {
  const names = await openShops(db);
  const random = chance(seed);
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await addCustomer(db, random, names, n));
  return { ids, names };
}

async function openShops(db: Db): Promise<Names> {
  const made = { createdAt: start, updatedAt: start };
  const storeIds = [newId("store"), newId("store")];
  await db
    .insert(stores)
    .values(storeIds.map((id) => ({ id, name: id, zone: "Europe/Moscow", createdAt: start })));
  const groupIds = Array.from({ length: 4 }, () => newId("productGroup"));
  // The second lies in the first, the third in the second; the fourth stands alone.
  for (const [n, id] of groupIds.entries()) {
    const parentId = n === 1 || n === 2 ? (groupIds[n - 1] ?? null) : null;
    await db.insert(productGroups).values({ id, name: id, parentId, ...made });
  }
  const productIds = Array.from({ length: 6 }, () => newId("product"));
  await db.insert(products).values(
    productIds.map((id, n) => ({
      id,
      kind: "goods" as const,
      name: id,
      price: 100 as never,
      searchText: id,
      groupId: n < 4 ? (groupIds[n] ?? null) : null,
      ...made,
    })),
  );
  await db
    .insert(priceLists)
    .values(["a", "b"].map((key) => ({ id: `prl_${key}`, key, name: key, ...made })));
  await db
    .insert(categories)
    .values(["VIP", "Lost", "Economy"].map((name) => ({ id: `cat_${name}`, name, createdAt: start })));
  return {
    categories: ["VIP", "Lost", "Economy"],
    stores: storeIds,
    priceLists: ["a", "b"],
    grades: ["base", "silver", "gold"],
    products: productIds,
    groups: groupIds,
  };
}

async function addCustomer(db: Db, random: Chance, names: Names, n: number): Promise<string> {
  const { below, one, is } = random;
  const id = newId("customer");
  const visits = is(0.2) ? 0 : below(10);
  const birthDate = is(0.2) ? null : is(0.2) ? "1992-02-29" : dayFrom("1980-01-01", below(12_000));
  await db.insert(customers).values({
    id,
    kind: "person",
    roles: one([["customer"], ["customer", "supplier"], ["prospect"]] as const).slice() as never,
    name: `Customer ${n}`,
    searchText: "",
    birthDate,
    birthMonthDay: birthDate?.slice(5) ?? null,
    importance: one([null, "gold", "silver", "bronze"] as const),
    priceListId: one([null, "prl_a", "prl_b"]),
    sold: below(150_000) as never,
    paid: below(150_000) as never,
    visits,
    lastVisitAt: visits === 0 ? null : moment(random),
    createdAt: start,
    updatedAt: start,
  });
  for (const name of names.categories) {
    if (!is(0.3)) continue;
    await db
      .insert(customerCategories)
      .values({ customerId: id, categoryId: `cat_${name}`, assigned: "manual", since: start });
  }
  for (let times = below(4); times > 0; times--) {
    await db.insert(consents).values({
      id: newId("consent"),
      customerId: id,
      channel: one(["email", "sms"] as const),
      purpose: one(["advertising", "advertising", "service"] as const),
      given: is(0.6),
      source: "test",
      // Often at the same instant: then the id decides.
      at: is(0.3) ? start : moment(random),
    });
  }
  await addCards(db, random, names, id);
  for (let times = below(4); times > 0; times--) await addSale(db, random, names, id);
  return id;
}

async function addCards(db: Db, random: Chance, names: Names, customerId: string): Promise<void> {
  const { below, one, is } = random;
  let held = 0;
  for (let left = below(3); left > 0; left--) {
    const id = newId("card");
    const lots = Array.from({ length: below(4) }, () => {
      // No lot is made in the future.
      const createdAt = new Date(Math.min(moment(random).getTime(), Date.parse(`${around}T20:59:59.999Z`)));
      const points = 1 + below(300);
      const usableFrom = is(0.3) ? new Date(createdAt.getTime() + below(60) * 86_400_000) : createdAt;
      return {
        id: newId("lot"),
        cardId: id,
        kind: one(["main", "extra"] as const),
        points: points as never,
        remaining: (is(0.3) ? 0 : 1 + below(points)) as never,
        usableFrom,
        expiresAt: is(0.5) ? null : new Date(createdAt.getTime() + below(90) * 86_400_000 + 1),
        createdAt,
      };
    });
    const total = lots.reduce((sum, lot) => sum + lot.remaining, 0);
    held += total;
    await db.insert(cards).values({
      id,
      number: id,
      barcode: `B${id}`,
      customerId,
      status: one(["active", "active", "blocked", "closed"] as const),
      grade: one([null, ...names.grades]),
      total: total as never,
      createdAt: start,
    });
    if (lots.length > 0) await db.insert(pointLots).values(lots);
    for (const lot of lots) {
      await db.insert(pointEntries).values({
        id: newId("entry"),
        cardId: id,
        at: lot.createdAt,
        kind: one(["earn", "earn", "adjust"] as const),
        lot: lot.kind,
        points: lot.points,
        balanceAfter: lot.points,
        parts: [],
        byKind: "system",
      });
    }
  }
  if (held > 0) await db.insert(customerPoints).values({ customerId, total: held as never });
}

async function addSale(db: Db, random: Chance, names: Names, customerId: string): Promise<void> {
  const { below, one } = random;
  const id = newId("sale");
  const at = moment(random);
  const none = 0 as never;
  const status = one(["draft", "placed", "paid", "paid", "partlyReturned", "returned", "cancelled"] as const);
  const isPurchase = ["placed", "paid", "partlyReturned"].includes(status);
  await db.insert(sales).values({
    id,
    status,
    at,
    storeId: one(names.stores),
    customerId,
    currency: "RUB",
    subtotal: none,
    discount: none,
    couponPart: none,
    pointsPart: none,
    certificatePart: none,
    total: none,
    paid: none,
    pointsSpent: none,
    pointsEarned: none,
    cart: {},
    quotePoints: {},
    notices: [],
    createdAt: at,
  });
  const lines = Array.from({ length: 1 + below(2) }, (_, line) => ({
    saleId: id,
    line,
    productId: one(names.products),
    quantity: 1000 as never,
    basePrice: none,
    price: none,
    amount: none,
    discountAmount: none,
    considered: [],
    coupon: none,
    points: none,
    net: none,
    earns: none,
    vatKind: "none",
    ...(isPurchase ? { boughtAt: at, buyerId: customerId } : {}),
  }));
  await db.insert(saleLines).values(lines);
}
