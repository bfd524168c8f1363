import { beforeEach, describe, expect, it } from "vitest";
import * as saleRoute from "@/app/api/v1/sales/[id]/route";
import * as sales from "@/app/api/v1/sales/route";
import type { SaleRowView } from "@/server/sales/list-sales";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { openShop, type Shop } from "@/tests/support/shop";

let api: TestApi;
let shop: Shop;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
});

const cash = { method: "cash", amount: 100_000 };
const sell = (more: object = {}) => till(api).place({ lines: [{ product: shop.product }], ...more });
type Page = { data: SaleRowView[]; nextCursor: string | null };
async function list(query: Record<string, string>, key?: string | null) {
  const answer = await api.call(sales.GET, { query, ...(key === undefined ? {} : { key }) });
  return { status: answer.status, page: answer.body as Page };
}

describe("GET /sales", () => {
  it("narrows by status, customer and period", async () => {
    const old = await sell({ at: "2026-05-01T10:00:00+03:00", payments: [cash] });
    const mine = await sell({ card: shop.card });
    const found = async (query: Record<string, string>) => (await list(query)).page.data.map(({ id }) => id);
    expect(await found({})).toEqual([mine.sale.id, old.sale.id]);
    expect(await found({ status: "placed" })).toEqual([mine.sale.id]);
    expect(await found({ status: "paid" })).toEqual([old.sale.id]);
    expect(await found({ customer: shop.customer })).toEqual([mine.sale.id]);
    expect(await found({ customer: "ext:nobody" })).toEqual([]);
    expect(await found({ from: "2026-05-01", to: "2026-05-01" })).toEqual([old.sale.id]);
    expect(await found({ to: "2026-04-30" })).toEqual([]);
    expect(await found({ from: "2026-05-01T07:00:00Z", to: "2026-05-01T07:00:01Z" })).toEqual([old.sale.id]);
  });

  it("pages by key: nothing twice and nothing lost while sales are added", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) ids.unshift((await sell()).sale.id);
    const first = await list({ limit: "2" });
    await sell();
    const second = await list({ limit: "2", cursor: first.page.nextCursor ?? "" });
    const third = await list({ limit: "2", cursor: second.page.nextCursor ?? "" });
    const seen = [first, second, third].flatMap(({ page }) => page.data.map(({ id }) => id));
    expect([seen, third.page.nextCursor]).toEqual([ids, null]);
  });

  it.each([{ status: "none" }, { from: "yesterday" }, { limit: "0" }, { cursor: "made up" }])(
    "refuses %o",
    async (query) => {
      expect((await list(query as Record<string, string>)).status).toBe(400);
    },
  );

  it("needs a key", async () => {
    expect((await list({}, null)).status).toBe(401);
    expect((await api.call(saleRoute.GET, { params: { id: "x" }, key: null })).status).toBe(401);
    expect((await api.call(saleRoute.GET, { params: { id: "x" } })).status).toBe(404);
  });
});
