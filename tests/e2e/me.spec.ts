import { expect, found, speak, stateOf, test } from "../support/browser";

// The customer's own page, and what it sees of a sale at the till.

test.use({ storageState: stateOf("customer"), viewport: { width: 390, height: 844 } });

test("the balance changes by itself when a sale is paid", async ({ page, request }) => {
  const { card, product, key } = found();
  const headers = { authorization: `Bearer ${key}`, "idempotency-key": crypto.randomUUID() };
  await page.goto("/me");
  const balance = page.getByText(/^[\d\s.,]+$/).first();
  await expect(balance).toBeVisible();
  const before = await balance.innerText();

  const adjusted = await request.post("/api/v1/sales", {
    headers,
    data: { card, lines: [{ product, quantity: 5_000 }] },
  });
  const sale = (await adjusted.json()) as { id: string; due: number };
  await request.post(`/api/v1/sales/${sale.id}/payments`, {
    headers: { ...headers, "idempotency-key": crypto.randomUUID() },
    data: { method: "card", amount: sale.due },
  });
  await expect(balance).not.toHaveText(before);
});

for (const [locale, show, history] of [
  ["en", "Show card", "History"],
  ["ru", "Показать карту", "История"],
] as const) {
  test(`shows the card, the history and a receipt, ${locale}`, async ({ page, context }) => {
    await speak(context, locale);
    await page.goto("/me");
    await page.getByRole("button", { name: show }).click();
    await expect(page.getByRole("dialog")).toContainText(found().card);
    await page.keyboard.press("Escape");
    await page.goto("/me/history");
    await expect(page.getByRole("heading", { name: history }).first()).toBeVisible();
    await page.locator("a[href^='/me/receipts/']").first().click();
    await expect(page).toHaveURL(/\/me\/receipts\//);
  });
}

test("gives the customer's data as a file", async ({ page }) => {
  const response = await page.request.get("/me/data");
  expect(response.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(await response.json()).toBeTruthy();
});
