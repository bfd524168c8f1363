import type { APIRequestContext } from "@playwright/test";
import { expect, found, sheetOf, speak, stateOf, test, wordsOf } from "../support/browser";

// Q2, Q4, Q6: what becomes of a sale at the desk, walked in both languages: receipt, return, payment by link.

type Sale = { id: string; number: number; total: number };

/** A sale of one product, paid in cash or waiting for its money. */
async function sell(request: APIRequestContext, { paid }: { paid: boolean }): Promise<Sale> {
  const { product, key } = found();
  const headers = { authorization: `Bearer ${key}`, "idempotency-key": crypto.randomUUID() };
  const { price } = await (await request.get(`/api/v1/products/${product}`, { headers })).json();
  const data = {
    lines: [{ product, quantity: 2_000 }],
    ...(paid ? { payments: [{ method: "cash", amount: price * 2 }] } : {}),
  };
  const placed = await request.post("/api/v1/sales", { headers, data });
  expect(placed.status()).toBe(201);
  return (await placed.json()) as Sale;
}

for (const locale of ["en", "ru"] as const) {
  const { sales: t, pay, receipts } = wordsOf(locale);

  test.describe(`an administrator, ${locale}`, () => {
    test.use({ storageState: stateOf("administrator") });
    test.beforeEach(({ context }) => speak(context, locale));

    test("shows the receipt, mails it and takes the whole sale back", async ({ page, request }) => {
      const { id, number } = await sell(request, { paid: true });
      await page.goto(`/sales/${id}`);
      await page.getByRole("link", { name: t.actions.receipt, exact: true }).click();
      await expect(page).toHaveTitle(new RegExp(String(number)));
      await expect(page.getByRole("button", { name: receipts.print })).toBeVisible();
      await page.getByRole("link", { name: receipts.back }).click();

      const to = `journey-${locale}@demo.example`;
      await page.getByRole("button", { name: t.actions.send }).click();
      await sheetOf(page).getByLabel(t.sendDialog.to, { exact: true }).fill(to);
      await page.keyboard.press("Enter");
      await expect(page.getByText(t.sendDialog.done.replace("{to}", to))).toBeVisible();

      await page.getByRole("button", { name: t.actions.return, exact: true }).click();
      const dialog = sheetOf(page);
      await expect(dialog.getByRole("button", { name: t.returnDialog.submit, exact: true })).toBeDisabled();
      await dialog.getByRole("button", { name: t.returnDialog.all }).click();
      await dialog.getByLabel(t.returnDialog.reason, { exact: true }).fill("Changed their mind");
      await dialog.getByRole("button", { name: t.returnDialog.submit, exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(t.statuses.returned, { exact: true }).first()).toBeVisible();
      await expect(page.getByText(t.payments.refund, { exact: true })).toBeVisible();

      await expect(async () => {
        await page.goto("/settings/outbox");
        await expect(page.getByRole("row").filter({ hasText: to }).first()).toBeVisible({ timeout: 1_000 });
      }).toPass();
    });

    test("makes a link at which a stranger pays the sale", async ({ page, request, browser }) => {
      const { id } = await sell(request, { paid: false });
      await page.goto(`/sales/${id}`);
      await page.getByRole("button", { name: t.actions.pay }).click();
      const dialog = sheetOf(page);
      await dialog.getByLabel(t.payDialog.method).selectOption("link");
      await page.keyboard.press("Tab");
      await dialog.getByRole("button", { name: new RegExp(t.payDialog.submit.split(" ")[0] ?? "") }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(t.payments.pending, { exact: true })).toBeVisible();
      const address = await page.getByText(/\/pay\//).innerText();

      const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
      await speak(context, locale);
      const stranger = await context.newPage();
      await stranger.goto(new URL(address).pathname);
      await stranger.getByRole("button", { name: new RegExp(`^${pay.pay.split(" ")[0]}`) }).click();
      await expect(stranger.getByText(pay.settled)).toBeVisible();
      await stranger.reload();
      await expect(stranger.getByText(pay.settled)).toBeVisible();
      await context.close();

      await page.reload();
      await expect(page.getByText(t.statuses.paid, { exact: true }).first()).toBeVisible();
      await expect(page.getByRole("button", { name: t.actions.pay })).toHaveCount(0);
    });
  });
}
