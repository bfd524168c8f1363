import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/db/new-id";
import { insertStore } from "@/db/queries/stores";
import { adjustPoints } from "@/server/cards/adjust-points";
import { createCustomer } from "@/server/customers/create-customer";
import { type Actor, type CustomerActor, systemActor } from "@/server/gate/actor";
import { execute, type Result } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { getMe } from "@/server/me/get-me";
import { getMyData } from "@/server/me/get-my-data";
import { getMyReceipt } from "@/server/me/get-my-receipt";
import { getMyVersion } from "@/server/me/get-my-version";
import { listMyHistory } from "@/server/me/list-my-history";
import { setConsent } from "@/server/me/set-consent";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

let database: TestDatabase;
let anna: CustomerActor;
let boris: CustomerActor;

beforeEach(async () => {
  process.env.DATABASE_URL ??= "postgres://unused";
  database = await testDatabase();
  await insertStore(database.db, {
    id: "sto_1",
    name: "Main",
    zone: "Europe/Moscow",
    createdAt: new Date(),
  });
  anna = await customer("Анна", "1001");
  boris = await customer("Борис", "2002");
});

const run = <U extends AnyUseCase>(useCase: U, actor: Actor, input: unknown) =>
  execute(useCase, { actor, input, db: database.db, locale: "ru", idempotencyKey: newId("entry") });

async function customer(name: string, number: string): Promise<CustomerActor> {
  const made = value(await run(createCustomer, systemActor("test"), { name, card: { number } }));
  return { kind: "customer", id: made.id, name, sessionId: "ses_1" };
}

function value<T>(result: Result<T>): T {
  if (result.kind !== "done") throw new Error(JSON.stringify(result));
  return result.value;
}

const credit = (card: string, points: number, more: object = {}) =>
  run(adjustPoints, systemActor("test"), { card, points, reason: "Gift", ...more });

describe("the customer's page", () => {
  it("shows the own balance, its worth, and what expires when", async () => {
    await credit("1001", 100, { expiresOn: "2999-12-31" });
    await credit("1001", 20);
    await credit("2002", 7);
    expect(value(await run(getMe, anna, {}))).toMatchObject({
      name: "Анна",
      balance: 120,
      worth: 12_000,
      expiring: [{ points: 100, on: "2999-12-31", soon: false }],
      cards: [{ number: "1001", status: "active", codes: { qr: { width: 21 } } }],
    });
    expect(value(await run(getMe, boris, {}))).toMatchObject({ balance: 7 });
  });

  it("is closed to staff, programs and the public", async () => {
    for (const useCase of [getMe, listMyHistory, getMyData, getMyVersion]) {
      expect(await run(useCase, systemActor("test"), {})).toMatchObject({ kind: "denied" });
      expect(await run(useCase, { kind: "public", id: null, name: null }, {})).toMatchObject({
        kind: "denied",
      });
    }
  });

  it("notices every movement, and only the own", async () => {
    const version = async () => value(await run(getMyVersion, anna, {})).version;
    const before = await version();
    await credit("2002", 1);
    expect(await version()).toBe(before);
    await credit("1001", 1);
    expect(await version()).not.toBe(before);
  });

  it("lists the own movements without who of the staff made them", async () => {
    await credit("1001", 5);
    await credit("2002", 6);
    const { data } = value(await run(listMyHistory, anna, {}));
    expect(data).toMatchObject([{ kind: "points", movement: { points: 5, reason: "Gift" } }]);
    expect(JSON.stringify(data)).not.toContain("test");
  });

  it("answers another's receipt as if there were none", async () => {
    const id = newId("sale");
    await database.owner.execute(sql`
      insert into sales (id, number, status, at, store_id, customer_id, currency, subtotal, discount, coupon_part,
        points_part, certificate_part, total, paid, points_spent, points_earned, cart, quote_points, notices, created_at)
      values (${id}, 1, 'paid', now(), 'sto_1', ${boris.id}, 'RUB', 100, 0, 0, 0, 0, 100, 100, 0, 0, '{}',
        '{"points": {"balance": 0, "spendable": 0, "spent": 0, "value": 0, "earned": 0}}', '[]', now())`);
    expect(await run(getMyReceipt, anna, { id })).toMatchObject({ kind: "refused", code: "not_found" });
    expect(value(await run(getMyReceipt, boris, { id }))).toMatchObject({ sale: { number: 1, total: 100 } });
    expect(value(await run(listMyHistory, anna, {})).data).toEqual([]);
  });

  it("keeps each change of a consent with its words, and nothing twice", async () => {
    const set = (given: boolean) =>
      run(setConsent, anna, { channel: "email", given, wording: "News by e-mail" });
    await set(true);
    await set(true);
    await set(false);
    const { customer: own, consents } = value(await run(getMyData, anna, {}));
    expect(own.consents).toEqual({ email: false, sms: false });
    expect(consents).toMatchObject([
      { channel: "email", given: false, source: "customerPage", wording: "News by e-mail" },
      { channel: "email", given: true, source: "customerPage" },
    ]);
    const rewrite = database.owner.execute(sql`update consents set given = true`);
    await expect(rewrite).rejects.toThrow();
  });
});
