import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { GET as readCard } from "@/app/api/v1/cards/[card]/route";
import { POST as place } from "@/app/api/v1/sales/route";
import { newId } from "@/db/new-id";
import { revokeApiKey } from "@/db/queries/api-keys";
import { apiKeys, stores } from "@/db/schema/people";
import { sales } from "@/db/schema/sales";
import { hashApiKey } from "@/server/auth/bearer-actor";
import { type TestApi, testApi } from "@/tests/support/api";
import { openShop, type Shop } from "@/tests/support/shop";

// A program that has called before is presumed to be who it was, and its command finds out by its own first statement.

let api: TestApi;
let shop: Shop;
let key: string;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
  key = await api.key("administrator");
  // From here on it is known.
  expect((await api.call(readCard, { key, params: { card: "0" } })).status).toBe(404);
});

let calls = 0;
const sell = (more: { body?: unknown; headers?: Record<string, string> } = {}) =>
  api.call(place, {
    key,
    body: { lines: [{ product: shop.product }] },
    headers: { "idempotency-key": `call ${++calls}` },
    ...more,
  });

const keptSales = async () => (await api.db.select().from(sales)).length;
const change = (to: Partial<typeof apiKeys.$inferInsert>) =>
  api.owner
    .update(apiKeys)
    .set(to)
    .where(eq(apiKeys.hash, hashApiKey(key)));

async function revoke(): Promise<void> {
  const [row] = await api.db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.hash, hashApiKey(key)));
  expect(await revokeApiKey(api.db, row?.id ?? "", new Date())).toBe(true);
}

it("sells as who it is", async () => {
  expect((await sell()).status).toBe(201);
  expect((await sell()).status).toBe(201);
  expect(await keptSales()).toBe(2);
});

it("sells nothing from the moment on at which the key is revoked", async () => {
  expect((await sell()).status).toBe(201);
  await revoke();
  expect((await sell()).status).toBe(401);
  expect((await sell()).status).toBe(401);
  expect(await keptSales()).toBe(1);
});

it("is told nothing else once the key is revoked", async () => {
  await revoke();
  expect((await sell({ body: "{" })).status).toBe(401);
  expect((await sell({ body: { lines: "none" } })).status).toBe(401);
  expect((await sell({ headers: { "idempotency-key": "k".repeat(300) } })).status).toBe(401);
});

it("is not given the first answer again once the key is revoked", async () => {
  const again = { headers: { "idempotency-key": "the same" } };
  expect((await sell(again)).status).toBe(201);
  expect((await sell(again)).status).toBe(201);
  await revoke();
  expect((await sell(again)).status).toBe(401);
});

it("has the rights that the key has now, fewer or more", async () => {
  await change({ grants: { "catalogue.view": "all" } });
  expect(await sell()).toMatchObject({ status: 403, body: { code: "forbidden" } });
  await change({ grants: { "sales.sell": "all" } });
  expect((await sell()).status).toBe(201);
  expect(await keptSales()).toBe(1);
});

it("sells in the stores that the key has now", async () => {
  const body = { lines: [{ product: shop.product }], store: shop.store };
  expect((await sell({ body })).status).toBe(201);
  const storeId = newId("store");
  await api.db
    .insert(stores)
    .values({ id: storeId, name: "Other store", zone: "Europe/Moscow", createdAt: new Date() });
  await change({ storeId });
  expect(await sell({ body })).toMatchObject({ body: { code: "unknown_store" } });
});
