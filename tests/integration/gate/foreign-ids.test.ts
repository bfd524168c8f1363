import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Grants, rights } from "@/core/rights";
import { insertStore } from "@/db/queries/stores";
import { customerEmails } from "@/db/schema/customers";
import {
  type Actor,
  type CustomerActor,
  type EmployeeActor,
  type KeyActor,
  systemActor,
} from "@/server/gate/actor";
import type { Result } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { parkCart } from "@/server/sales/park-cart";
import { placeSale } from "@/server/sales/place-sale";
import { issueVouchers } from "@/server/vouchers/issue-vouchers";
import { saveVoucherType } from "@/server/vouchers/save-type";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { declaredUseCases } from "@/tests/support/declared";
import { fieldsOf, fullInput, sampleInput, textPlaces, withValue } from "@/tests/support/sample-input";
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

/** Calls with an id in each place that an input may have, however deep: `lines.0.product`, `filter.all.0.in.0`. */
async function* deepCallsWith(useCase: AnyUseCase, ids: readonly string[], actor: Actor) {
  const full = fullInput(useCase, { product: shop.product, card: shop.card, customer: shop.customer });
  for (const place of textPlaces(full)) {
    for (const id of ids) {
      const input = withValue(full, place, id);
      yield { place: place.join("."), id, result: await call(database.db, useCase, input, { actor }) };
    }
  }
}

/** What stands in an answer although it was not asked with it. */
const told = (result: Result<unknown>, secrets: readonly string[], asked: string) => {
  const text = JSON.stringify(result);
  return secrets.filter((secret) => secret !== asked && text.includes(secret));
};

/** What Boris may use: whoever issues vouchers may cancel them, so only customers are held off it. */
const vouchersKept = () => database.db.execute(sql`select * from vouchers order by id`);

/** All that is kept of Boris and of the other store. */
const kept = () =>
  database.db.execute(sql`
    select
      (select jsonb_agg(to_jsonb(s) order by id) from sales s where store_id = 'sto_other') as sales,
      (select jsonb_agg(to_jsonb(p) order by p.id) from payments p join sales s on s.id = sale_id
        where store_id = 'sto_other') as payments,
      (select jsonb_agg(to_jsonb(v) order by id) from visits v where store_id = 'sto_other') as visits,
      (select jsonb_agg(to_jsonb(l) order by line) from sale_lines l join sales s on s.id = sale_id
        where store_id = 'sto_other') as lines,
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
    const before = [await kept(), await vouchersKept()];
    const secrets = ["Boris", "boris@", "foreign", ...Object.values(foreign)];
    for await (const { field, id, result } of callsWith(useCase, Object.values(foreign), anna())) {
      expect(result.kind).not.toBe("unexpected");
      expect(told(result, secrets, id), `${field}: ${JSON.stringify(result)}`).toEqual([]);
      if (field in sampleInput(useCase, {}) && field === "id") expect(ending(result)).toBe("not_found");
    }
    for await (const { place, id, result } of deepCallsWith(useCase, Object.values(foreign), anna())) {
      expect(told(result, secrets, id), `${place}: ${JSON.stringify(result)}`).toEqual([]);
    }
    expect([await kept(), await vouchersKept()]).toEqual(before);
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

  const till = (): KeyActor => ({
    kind: "key",
    id: "key_till",
    name: "Till",
    grants: everyRight,
    storeIds: [shop.store],
  });

  it.each(named(byRight))("%s neither tells nor changes it", async (_name, useCase) => {
    const before = await kept();
    const { sale, draft, parkedCart, visit } = foreign;
    const secrets = ["foreign cart", "foreign-sale", "foreign-draft"];
    const needsId = "id" in sampleInput(useCase, {}) && /^(sales|visits)\./.test(useCase.name);
    for (const actor of [seller, till()]) {
      for await (const { field, id, result } of callsWith(useCase, [sale, draft, parkedCart, visit], actor)) {
        if (needsId && field === "id") expect(ending(result)).toBe("not_found");
        expect(told(result, secrets, id), field).toEqual([]);
      }
    }
    const ids = [sale, draft, parkedCart, visit, "sto_other"];
    for await (const { place, id, result } of deepCallsWith(useCase, ids, till())) {
      expect(result.kind, `${place}: ${JSON.stringify(result)}`).not.toBe("unexpected");
      expect(told(result, secrets, id), place).toEqual([]);
    }
    expect(await kept()).toEqual(before);
  });
});

describe("what another seller sold or put aside", () => {
  const everything = Object.fromEntries(rights.map((right) => [right, "own"])) as Grants;
  const ofSales = declared.filter(({ right, name }) => right.startsWith("sales.") && /^sales\./.test(name));

  let id: string;
  beforeAll(async () => {
    id = await hire(database.owner, { role: "seller", name: "Another" });
  });

  it.each(named(ofSales))("%s neither tells nor changes it", async (_name, useCase) => {
    const seller: Actor = {
      kind: "employee",
      id,
      name: "S",
      grants: everything,
      storeIds: null,
      team: [id],
      sessionId: "s",
    };
    const till: Actor = { kind: "key", id: "key_other", name: "Till", grants: everything, storeIds: null };
    const before = await kept();
    const needsId = "id" in sampleInput(useCase, {}) && !/parked|takeUp/i.test(useCase.name);
    for (const actor of [seller, till]) {
      for await (const { field, id: asked, result } of callsWith(
        useCase,
        [foreign.sale, foreign.draft],
        actor,
      )) {
        expect(told(result, ["foreign-sale", "foreign-draft"], asked), field).toEqual([]);
        if (needsId && field === "id") expect(ending(result)).toBe("not_found");
      }
    }
    expect(await kept()).toEqual(before);
  });
});
