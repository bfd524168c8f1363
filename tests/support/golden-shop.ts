import { expect, vi } from "vitest";
import * as block from "@/app/api/v1/cards/[card]/block/route";
import * as entries from "@/app/api/v1/cards/[card]/entries/route";
import * as customerCards from "@/app/api/v1/customers/[id]/cards/route";
import * as customers from "@/app/api/v1/customers/route";
import * as priceList from "@/app/api/v1/price-lists/[key]/route";
import * as group from "@/app/api/v1/product-groups/[id]/route";
import * as product from "@/app/api/v1/products/[id]/route";
import * as draft from "@/app/api/v1/programme/draft/route";
import * as publish from "@/app/api/v1/programme/publish/route";
import * as quotes from "@/app/api/v1/quotes/route";
import * as issue from "@/app/api/v1/voucher-types/[key]/issue/route";
import * as voucherType from "@/app/api/v1/voucher-types/[key]/route";
import * as cancelVoucher from "@/app/api/v1/vouchers/[code]/cancel/route";
import { replaceIds } from "@/core/programme/named-products";
import { startingRoles } from "@/core/rights";
import { newId } from "@/db/new-id";
import { findIds } from "@/db/queries/external-id";
import { findHeldVouchers, moveVouchers } from "@/db/queries/voucher-ledger";
import { roles, stores } from "@/db/schema/people";
import { createApiKey } from "@/server/auth/api-keys";
import { type GoldenCase, type GoldenGiven, goldenCatalogue } from "@/tests/golden/load";
import type { Answer, TestApi } from "./api";

// Brings a golden case about through the API alone, save for the store and the seller's role, which it cannot make, and
// for uses of codes, which would take sales of their own.

/** Sets up the store and the catalogue that all cases share. */
export async function openGoldenShop(api: TestApi): Promise<void> {
  await api.db.insert(stores).values({
    id: newId("store"),
    name: "Main store",
    zone: "Europe/Moscow",
    createdAt: new Date("2020-01-01T00:00:00Z"),
  });
  const { groups, priceLists, products } = goldenCatalogue();
  for (const { id, parent, name } of groups) {
    const body = { name, ...(parent ? { parent: ext(parent) } : {}) };
    await done(api.call(group.PUT, { params: { id }, body }));
  }
  for (const { key, name } of priceLists) {
    await done(api.call(priceList.PUT, { params: { key }, body: { name } }));
  }
  for (const { id, group: own, ...rest } of products) {
    const body = { ...rest, ...(own ? { group: ext(own) } : {}) };
    await done(api.call(product.PUT, { params: { id }, body }));
  }
}

/**
 * Publishes the case's programme, makes its customer and cards, and asks for the quote at the case's moment (the
 * clock is a fake one). Programmes of other cases must not be published at later moments.
 */
export async function quoteOverApi(
  api: TestApi,
  { given, raw }: GoldenCase,
  index: number,
): Promise<Answer & { codes: ReadonlyMap<string, string> }> {
  const now = Date.parse(given.now);
  // What is there at the sale was made before it.
  vi.setSystemTime(now - 1_000);
  await done(api.call(draft.PUT, { body: replaceIds(given.programme, (_, id) => ext(id)) }));
  await done(api.call(publish.POST, { body: {} }));
  const customer = `buyer-${index}`;
  if (given.customer) await makeCustomer(api, given, customer, index);
  const codes = await issueCodes(api, given, index);
  vi.setSystemTime(now);
  const { card, lines, ...cart } = withCodes(raw.cart, codes);
  const who =
    card != null ? { card: numberOf(card, index) } : given.customer ? { customer: ext(customer) } : {};
  const body = { ...cart, ...who, lines: lines.map((line) => ({ ...line, product: ext(line.product) })) };
  return { codes, ...(await api.call(quotes.POST, { body, key: await sellerKey(api, given.rights) })) };
}

type Voucher = GoldenGiven["vouchers"][string];

/** Makes a type for each code of the case and issues it. @returns the code issued, by the case's */
async function issueCodes(api: TestApi, { vouchers, now }: GoldenGiven, index: number) {
  const codes = new Map<string, string>();
  for (const [given, voucher] of Object.entries(vouchers)) {
    const code = await issueCode(api, voucher, { key: `${index}-${given}`, now, buyer: `buyer-${index}` });
    codes.set(given, code);
  }
  return codes;
}

async function issueCode(
  api: TestApi,
  { type, cancelled, customer, expiresOn, uses, usesByCustomer, remaining }: Voucher,
  { key, now, buyer }: { key: string; now: string; buyer: string },
): Promise<string> {
  const { products, ...rest } = type;
  const scope =
    products &&
    JSON.parse(JSON.stringify(products), (_, value) => (Array.isArray(value) ? value.map(ext) : value));
  await done(
    api.call(voucherType.PUT, { params: { key }, body: { ...rest, ...(scope ? { products: scope } : {}) } }),
  );
  const other = `other-${key}`;
  const isOthers = customer !== null && customer !== "anna";
  if (isOthers) await done(api.call(customers.POST, { body: { name: other, externalId: other } }));
  // What has run out at the sale was issued before.
  const until = expiresOn === null ? now : `${expiresOn}T00:00:00Z`;
  vi.setSystemTime(Math.min(Date.parse(now), Date.parse(until)) - 1_000);
  const body = {
    count: 1,
    ...(type.kind === "certificate" ? { value: remaining || 1 } : {}),
    ...(customer === null ? {} : { customer: ext(isOthers ? other : buyer) }),
    ...(expiresOn === null ? {} : { expiresOn }),
  };
  const headers = { "idempotency-key": `golden-${key}` };
  const issued = await api.call(issue.POST, { params: { key }, body, headers });
  expect(issued.status, JSON.stringify(issued.body)).toBe(201);
  const [code = ""] = (issued.body as { codes: string[] }).codes;
  const isSpent = type.kind === "certificate" && remaining === 0;
  await useCode(api, code, { uses, usesByCustomer, amount: isSpent ? -1 : 0, buyer });
  if (cancelled) await done(api.call(cancelVoucher.POST, { params: { code }, body: {} }));
  return code;
}

type Uses = { uses: number; usesByCustomer: number; amount: number; buyer: string };

async function useCode(api: TestApi, code: string, { uses, usesByCustomer, amount, buyer }: Uses) {
  const [held] = await findHeldVouchers(api.db, [code]);
  const buyers = await findIds(api.db, "customer", [ext(buyer)]);
  if (!held) throw new Error(`${code} was not issued`);
  for (let n = 0; n < Math.max(uses, amount === 0 ? 0 : 1); n++) {
    const customerId = n < usesByCustomer ? (buyers.get(ext(buyer)) ?? null) : null;
    const by = { byKind: "system", byId: null, byName: "golden" };
    const move = { voucher: held.id, kind: "use", amount, uses: 1, paid: 0 } as const;
    await moveVouchers(api.db, [move], { saleId: null, customerId, by, at: new Date() });
  }
}

/** The case's cart with the codes that were issued; those that nobody issued stay. */
function withCodes(cart: GoldenCase["raw"]["cart"], codes: ReadonlyMap<string, string>) {
  const issued = (given: string[] | null | undefined) => given?.map((code) => codes.get(code) ?? code);
  return { ...cart, coupons: issued(cart.coupons), certificates: issued(cart.certificates) };
}

async function makeCustomer(
  api: TestApi,
  given: GoldenGiven,
  externalId: string,
  index: number,
): Promise<void> {
  const { discount, priceList: list, categories, importance, birthDate } = given.customer ?? {};
  const optional = { discount, priceList: list, importance, birthDate };
  const set = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
  await done(api.call(customers.POST, { body: { name: externalId, externalId, categories, ...set } }));
  for (const [at, { number, status, grade, balance }] of (given.cards ?? [{ number: "1001" }])
    .map(withDefaults)
    .entries()) {
    // Cards are as old as they stand in the case.
    vi.setSystemTime(Date.parse(given.now) - 1_000 + at);
    const own = numberOf(number, index);
    const body = { number: own, ...(grade === null ? {} : { grade }) };
    await done(api.call(customerCards.POST, { params: { id: ext(externalId) }, body }));
    const params = { card: own };
    if (balance > 0) {
      const headers = { "idempotency-key": `golden-${own}` };
      await done(api.call(entries.POST, { params, headers, body: { points: balance, reason: "golden" } }));
    }
    if (status === "blocked") await done(api.call(block.POST, { params, body: { reason: "golden" } }));
  }
}

type Card = NonNullable<GoldenGiven["cards"]>[number];

function withDefaults(card: Partial<Card> & Pick<Card, "number">) {
  return { status: "active", grade: null, balance: 0, ...card };
}

const keys = new WeakMap<TestApi, Map<string, string>>();

/** A key of someone who sells and has just these rights besides. */
async function sellerKey(api: TestApi, rights: GoldenGiven["rights"]): Promise<string> {
  const known = keys.get(api) ?? new Map<string, string>();
  keys.set(api, known);
  const role = `seller ${rights.join(" ")}`;
  const kept = known.get(role);
  if (kept) return kept;
  const grants = { ...startingRoles.seller, ...Object.fromEntries(rights.map((right) => [right, "all"])) };
  await api.owner
    .insert(roles)
    .values({ id: newId("role"), key: role, name: role, grants, createdAt: new Date() });
  const { key } = await createApiKey(api.owner, { name: role, role });
  known.set(role, key);
  return key;
}

const ext = (id: string) => `ext:${id}`;

/** Card numbers of a case, made distinct from those of the others. */
const numberOf = (number: string, index: number) => `${index + 1}${number}`;

async function done(answer: Promise<Answer>): Promise<void> {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
}
