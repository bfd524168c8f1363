import { startingRoles } from "@/core/rights";
import { expect, found, staff, stateOf, test, type Who } from "../support/browser";
import { addressOf, pages, routes, type Visitor } from "../support/pages";

// Over HTTP, against the running app: a page is shown to who may see it and to nobody else.

const everyone: readonly Who[] = [...staff, "customer"];
const shown = Object.entries(pages).filter(([, page]) => !page.leads);

function maySee(who: Who, visitor: Visitor): boolean {
  if (visitor === "anyone") return true;
  if (visitor === "customer" || who === "customer") return visitor === who;
  return visitor === "staff" || visitor in startingRoles[who];
}

test("a stranger sees what is open to anyone, and nothing else", async ({ request }) => {
  for (const [name, { visitor }] of shown) {
    const response = await request.get(addressOf(name, found()), { maxRedirects: 0 });
    expect.soft(response.status(), name).toBe(visitor === "anyone" ? 200 : 401);
    expect.soft(response.headers()["cache-control"], name).toMatch(/private.*no-store|no-store.*private/);
  }
});

test("a stranger gets nothing from the other doors", async ({ request }) => {
  for (const [name, { method, at = name, stranger }] of Object.entries(routes)) {
    const headers = { origin: String(process.env.E2E_URL), "content-type": "application/json" };
    const response = await request.fetch(at, { method, headers, data: method === "POST" ? "{}" : undefined });
    expect.soft(response.status(), name).toBe(stranger);
  }
});

for (const who of everyone) {
  test(`${who} sees the pages that the rights open, and no other`, async ({ browser }) => {
    const context = await browser.newContext({ storageState: stateOf(who) });
    for (const [name, { visitor }] of shown) {
      const response = await context.request.get(addressOf(name, found()), { maxRedirects: 0 });
      const may = maySee(who, visitor);
      // Who has signed in is led on from the sign-in page.
      const expected = name.endsWith("/sign-in") ? [200, 307] : [may ? 200 : 403];
      // A seller's list has the seller's own sales, so another's is not there.
      if (may && name.startsWith("/sales/[id]") && who !== "administrator") expected.push(404);
      expect.soft(expected, `${name}: ${response.status()}`).toContain(response.status());
      expect.soft(response.headers()["cache-control"], name).toMatch(/private.*no-store|no-store.*private/);
    }
    await context.close();
  });
}

test("another customer's receipt is not there", async ({ browser }) => {
  const context = await browser.newContext({ storageState: stateOf("customer") });
  const { sale, ownSale } = found();
  expect((await context.request.get(`/me/receipts/${ownSale}`)).status()).toBe(200);
  expect((await context.request.get(`/me/receipts/${sale}`)).status()).toBe(404);
  await context.close();
});
