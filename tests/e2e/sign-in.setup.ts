import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import {
  demoCustomerPhone,
  demoPassword,
  emailOf,
  expect,
  foundFile,
  makeKey,
  staff,
  stateOf,
  test,
} from "../support/browser";

// Signs everyone in as they would themselves, keeps their browsers for the other tests, and looks up addresses.

/** What each role's menu offers, in order. */
const menus = {
  seller: ["Today", "Register", "Sales", "Customers", "Cards", "Vouchers", "Catalogue"],
  manager: [
    "Today",
    "Register",
    "Sales",
    "Customers",
    "Cards",
    "Points in bulk",
    "Programme",
    "Vouchers",
    "Catalogue",
    "Settings",
  ],
  supervisor: [
    "Today",
    "Register",
    "Sales",
    "Customers",
    "Cards",
    "Decisions",
    "Programme",
    "Vouchers",
    "Catalogue",
  ],
  administrator: [
    "Today",
    "Register",
    "Sales",
    "Customers",
    "Cards",
    "Points in bulk",
    "Decisions",
    "Programme",
    "Vouchers",
    "Catalogue",
    "Settings",
  ],
};

for (const role of staff) {
  test(`${role} signs in and sees the menu of the role`, async ({ page }) => {
    await page.goto("/today");
    await expect(page).toHaveURL(/sign-in/);
    await page.getByLabel("E-mail").fill(emailOf(role));
    await page.getByLabel("Password").fill(demoPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
    const links = page.getByRole("navigation", { name: "Main menu" }).getByRole("link");
    // A link may count what waits, on a line below its name.
    const names = (await links.allInnerTexts()).map((text) => text.trim().split("\n")[0]);
    expect(names.filter(Boolean)).toEqual(menus[role]);
    await page.context().storageState({ path: stateOf(role) });
  });
}

test("a customer signs in with the code that the outbox shows", async ({ page, browser }) => {
  await page.goto("/me/sign-in");
  await page.getByLabel("Phone or e-mail").fill(demoCustomerPhone);
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page.getByLabel("Code")).toBeVisible();

  const office = await browser.newContext({ storageState: stateOf("administrator") });
  const outbox = await office.newPage();
  const newest = outbox.getByRole("row").filter({ hasText: "79000000012" }).first();
  const letter = newest.getByText(/^\d{6} /);
  await expect(async () => {
    await outbox.goto("/settings/outbox");
    await expect(letter).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  const text = await letter.innerText();
  await office.close();

  await page.getByLabel("Code").fill(text.slice(0, 6));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/me$/);
  await page.context().storageState({ path: stateOf("customer") });
});

test("addresses of the demo shop are looked up", async ({ request, browser }) => {
  const key = makeKey();
  const api = (method: "get" | "post", address: string, data?: object) =>
    ask(request, key, method, address, data);
  const { data: products } = await api("get", "products?limit=1");
  const { data: customers } = await api("get", "customers?limit=1&sort=-sold").catch(() =>
    api("get", "customers?limit=1"),
  );
  const { data: own } = await api("get", `customers?phone=${encodeURIComponent(demoCustomerPhone)}`);
  const { data: ownSales } = await api("get", `sales?customer=${own[0].id}&limit=1`);
  const { data: sales } = await api("get", "sales?limit=1&status=paid");
  const link = await api("post", "sales", {
    lines: [{ product: products[0].id }],
    payments: [{ method: "link", amount: products[0].price }],
  });
  // Of nobody: the points of the demo shop stay as they are.
  const bulk = await api("post", "bulk/points", {
    segment: { field: "category", in: ["nobody is in this one"] },
    points: 1,
    reason: "For the browser tests",
  });

  const office = await browser.newContext({ storageState: stateOf("administrator") });
  const first = async (address: string, pattern: RegExp) => {
    const html = await (await office.request.get(address)).text();
    return pattern.exec(html)?.[1] ?? "none";
  };
  const found = {
    key,
    product: products[0].id,
    customer: customers[0].id,
    card: own[0].cards[0].number,
    sale: sales[0].id,
    ownSale: ownSales[0].id,
    role: await first("/settings/roles", /\/settings\/roles\/(\w+)/),
    message: await first("/settings/outbox", /\/settings\/outbox\/(\w+)/),
    bulkRun: bulk.job,
    paymentToken: link.payments[0].page.replace("/pay/", ""),
  };
  await office.close();
  expect(Object.values(found)).not.toContain("none");
  mkdirSync(path.dirname(foundFile), { recursive: true });
  writeFileSync(foundFile, JSON.stringify(found));
});

// biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are held by the tests of the API
type Answer = any;

async function ask(
  request: APIRequestContext,
  key: string,
  method: "get" | "post",
  address: string,
  data?: object,
): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}`, "idempotency-key": crypto.randomUUID() };
  const response = await request[method](`/api/v1/${address}`, { headers, ...(data ? { data } : {}) });
  const body = await response.json();
  if (!response.ok()) throw new Error(`${address}: ${JSON.stringify(body)}`);
  return body;
}
