import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { POST as webhook } from "@/app/api/payments/[provider]/route";
import { verifyBooks } from "@/server/points/verify-books";
import { testWebhook } from "@/server/providers/payment/test-provider";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { openShop, type Shop } from "@/tests/support/shop";

let api: TestApi;
let shop: Shop;
let at: ReturnType<typeof till>;
beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db);
  at = till(api);
});

const link = { method: "link", amount: 100_000 };
const sell = async () => {
  const { sale } = await at.place({ card: shop.card, lines: [{ product: shop.product }], payments: [link] });
  return { sale, token: sale.payments[0]?.page?.replace("/pay/", "") ?? "" };
};

async function tell(
  token: string,
  more: { providerRef?: string; status?: "paid" | "declined"; forged?: true } = {},
) {
  const { body, signature } = testWebhook({
    token,
    providerRef: more.providerRef ?? "p-1",
    status: more.status ?? "paid",
  });
  const request = new Request("http://localhost/api/payments/test", {
    method: "POST",
    body,
    headers: { "x-signature": more.forged ? "0".repeat(signature.length) : signature },
  });
  return (await webhook(request, { params: Promise.resolve({ provider: "test" }) })).status;
}

describe("a payment link", () => {
  it("pays the sale when the provider says so, once however often it says it", async () => {
    const { sale, token } = await sell();
    const answers = await Promise.all([tell(token), tell(token), tell(token)]);
    expect(answers).toEqual([204, 204, 204]);
    expect(await tell(token, { providerRef: "p-2" })).toBe(204);
    expect(await at.get(sale.id)).toMatchObject({ status: "paid", paid: 100_000, pointsEarned: 50 });
    expect(await verifyBooks(api.db)).toEqual([]);
  });

  it("changes nothing when it comes late: the sale was cancelled, or paid in cash", async () => {
    const first = await sell();
    await at.cancel(first.sale.id, { reason: "changed their mind" });
    const second = await sell();
    await at.pay(second.sale.id, { method: "cash", amount: 100_000 });
    for (const { sale, token } of [first, second]) {
      const before = await at.get(sale.id);
      expect(await tell(token, { providerRef: `late-${sale.id}` })).toBe(204);
      expect(await at.get(sale.id)).toEqual(before);
    }
    const [noted] = await api.db.execute(
      sql`select count(*)::int as late from audit_entries where after ->> 'link' = 'late'`,
    );
    expect(noted).toEqual({ late: 2 });
    expect(await verifyBooks(api.db)).toEqual([]);
  });

  it("may be tried again after it was declined", async () => {
    const { sale, token } = await sell();
    await tell(token, { status: "declined" });
    expect((await at.get(sale.id)).payments[0]?.status).toBe("pending");
    await tell(token, { providerRef: "p-2" });
    expect((await at.get(sale.id)).status).toBe("paid");
  });

  it("believes only the provider's own signature", async () => {
    const { sale, token } = await sell();
    expect(await tell(token, { forged: true })).toBe(404);
    expect((await at.get(sale.id)).status).toBe("placed");
  });
});
