import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Grants, rights } from "@/core/rights";
import { insertStore } from "@/db/queries/stores";
import { customerEmails } from "@/db/schema/customers";
import { type Actor, type CustomerActor, type EmployeeActor, systemActor } from "@/server/gate/actor";
import type { Result } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { parkCart } from "@/server/sales/park-cart";
import { placeSale } from "@/server/sales/place-sale";
import { issueVouchers } from "@/server/vouchers/issue-vouchers";
import { saveVoucherType } from "@/server/vouchers/save-type";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { declaredUseCases } from "@/tests/support/declared";
import { fieldsOf, sampleInput } from "@/tests/support/sample-input";
import { addMember, openShop, type Shop } from "@/tests/support/shop";
import { call, ending, hire } from "@/tests/support/staff";

// Every use case with ids that belong to somebody else: another's id answers as if there were none.

// Plain Node does not resolve what next-auth imports of Next, and nobody signs in here.
vi.mock("next-auth/jwt", () => ({ encode: vi.fn(), decode: vi.fn() }));
vi.mock("@/server/auth/next-auth", () => ({ signInAs: vi.fn(), signOutBrowser: vi.fn(), handlers: {} }));

process.env.AUTH_SECRET ??= "a secret of the tests, long enough";

const declared = (await declaredUseCases()).map(({ useCase }) => useCase);
const named = (useCases: readonly AnyUseCase[]) =>
  useCases.map((useCase) => [useCase.name, useCase] as const);

let database: TestDatabase;
let shop: Shop;
/** What belongs to Boris, at the store where the caller does not work. */
let foreign: Record<
  "customer" | "card" | "cardId" | "sale" | "draft" | "parkedCart" | "visit" | "voucher",
  string
>;

beforeAll(async () => {
  database = await testDatabase();
  shop = await openShop(database.db);
  const store = "sto_other";
  await insertStore(database.db, { id: store, name: "Other", zone: "Europe/Moscow", createdAt: new Date() });
  const { customer, card, cardId } = await addMember(database.db, "200277", { name: "Boris Foreign" });
  await database.db
    .insert(customerEmails)
    .values({ customerId: customer, position: 0, email: "boris@foreign.example" });
  await made(saveVoucherType, { key: "gift", name: "Gift", kind: "certificate", value: 1_000 });
  const voucher = (await made(issueVouchers, { key: "gift", count: 1, customer })).codes?.[0] ?? "";
  const cart = { store, card, lines: [{ product: shop.product }] };
  const sale = await made(placeSale, { ...cart, externalId: "foreign-sale", visit: { status: "came" } });
  const draft = await made(placeSale, { ...cart, externalId: "foreign-draft", place: false });
  const parked = await made(parkCart, { cart, label: "foreign cart" });
  const [visit] = await database.db.execute<{ id: string }>(sql`select id from visits`);
  foreign = {
    customer,
    card,
    cardId,
    sale: sale.id,
    draft: draft.id,
    parkedCart: parked.id,
    visit: visit?.id ?? "",
    voucher,
  };
});

async function made<U extends AnyUseCase>(useCase: U, input: unknown) {
  const result = await call(database.db, useCase, input, { actor: systemActor("test") });
  if (result.kind !== "done") throw new Error(JSON.stringify(result));
  return result.value;
}

/** Calls with an id in each field that a use case has, one after another, and in fields that it has not. */
async function* callsWith(useCase: AnyUseCase, ids: readonly string[], actor: Actor) {
  const known = { product: shop.product, reason: "test", wording: "test" };
  const base = sampleInput(useCase, known);
  const fields = new Set([...fieldsOf(useCase), "id", "customer", "customerId", "card", "store"]);
  for (const id of ids) {
    for (const field of fields) {
      const input = { ...base, [field]: id };
      yield { field, id, result: await call(database.db, useCase, input, { actor }) };
    }
  }
}

/** What stands in an answer although it was not asked with it. */
const told = (result: Result<unknown>, secrets: readonly string[], asked: string) => {
  const text = JSON.stringify(result);
  return secrets.filter((secret) => secret !== asked && text.includes(secret));
};

/** All that is kept of Boris and of the other store. */
const kept = () =>
  database.db.execute(sql`
    select
      (select jsonb_agg(to_jsonb(s) order by id) from sales s where store_id = 'sto_other') as sales,
      (select count(*)::int from payments) as payments,
      (select jsonb_agg(to_jsonb(p) order by id) from parked_carts p where store_id = 'sto_other') as parked,
      (select count(*)::int from consents where customer_id = ${foreign.customer}) as consents,
      (select jsonb_agg(to_jsonb(c)) from customers c where id = ${foreign.customer}) as customer,
      (select jsonb_agg(to_jsonb(c)) from cards c where id = ${foreign.cardId}) as card,
      (select jsonb_agg(to_jsonb(e) order by id) from point_entries e where card_id = ${foreign.cardId}) as entries`);

describe("what is another customer's", () => {
  const own = declared.filter(({ right }) => right === "customer");
  const anna = (): CustomerActor => ({
    kind: "customer",
    id: shop.customer,
    name: "Anna",
    sessionId: "ses_1",
  });

  it("may be asked by several use cases", () => expect(own.length).toBeGreaterThan(7));

  it.each(named(own))("%s neither tells nor changes it", async (_name, useCase) => {
    const before = await kept();
    const secrets = ["Boris", "boris@", "foreign", ...Object.values(foreign)];
    for await (const { field, id, result } of callsWith(useCase, Object.values(foreign), anna())) {
      expect(result.kind).not.toBe("unexpected");
      expect(told(result, secrets, id), `${field}: ${JSON.stringify(result)}`).toEqual([]);
      if (field in sampleInput(useCase, {}) && field === "id") expect(ending(result)).toBe("not_found");
    }
    expect(await kept()).toEqual(before);
  });
});

describe("what is another store's", () => {
  const byRight = declared.filter(({ right }) => right !== "customer" && right !== "anyone");
  const everyRight: Grants = Object.fromEntries(rights.map((right) => [right, "all"]));
  let seller: EmployeeActor;
  beforeAll(async () => {
    const id = await hire(database.owner, { role: "administrator", name: "Seller" });
    const storeIds = [shop.store];
    seller = {
      kind: "employee",
      id,
      name: "Seller",
      grants: everyRight,
      storeIds,
      team: [id],
      sessionId: "s",
    };
  });

  it.each(named(byRight))("%s neither tells nor changes it", async (_name, useCase) => {
    const before = await kept();
    const { sale, draft, parkedCart } = foreign;
    const needsId = "id" in sampleInput(useCase, {}) && useCase.right.startsWith("sales.");
    for await (const { field, id, result } of callsWith(useCase, [sale, draft, parkedCart], seller)) {
      if (needsId && field === "id") expect(ending(result)).toBe("not_found");
      expect(told(result, ["foreign cart", "foreign-sale", "foreign-draft"], id), field).toEqual([]);
    }
    expect(await kept()).toEqual(before);
  });
});
