import { test as faulty, type Page } from "@playwright/test";
import type { SaleView } from "@/server/sales/view";
import { expect, found, speak, stateOf, test } from "../support/browser";

// Q4, Q5: selling as a seller does, with the keyboard alone, and what happens when the network does not play along.

/** Motor oil of the demo shop: the second may not be sold for less than its price. */
const oil = "2100000000012";
const floored = "2100000000043";

const entry = (page: Page) => page.getByRole("combobox", { name: /Product, barcode/ });
const total = (page: Page) => page.getByTestId("total");
const confirmed = (page: Page) => expect(total(page)).toHaveAttribute("aria-busy", "false");

async function openRegister(page: Page): Promise<void> {
  await page.goto("/register");
  await expect(entry(page)).toBeFocused();
}

/** What a scanner does: the code, and Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await entry(page).press("End");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
}

test.describe("a seller", () => {
  test.use({ storageState: stateOf("seller") });

  test("sells with the keyboard alone and tells what was earned", async ({ page }) => {
    await openRegister(page);
    await scan(page, oil);
    await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(1);
    await page.keyboard.type("3*");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(/^Quantity/)).toHaveValue("3");
    const alone = await total(page).innerText();

    await scan(page, found().card);
    await expect(page.getByRole("list", { name: "Cards" })).toBeVisible();
    await confirmed(page);
    expect(await total(page).innerText()).not.toBe("");
    expect(alone).not.toBe("");

    await page.keyboard.press("F9");
    await page.getByLabel("Cash received").fill("50000");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: /Sale No/ })).toBeVisible();
    await expect(page.getByRole("dialog")).toContainText("Change");
    await expect(page.getByRole("dialog")).toContainText("Earned");
    await expect(page.getByRole("dialog")).toContainText("New balance");
    await page.keyboard.press("Enter");
    await expect(entry(page)).toBeFocused();
    await expect(page.getByText("Ready for the first product")).toBeVisible();
    await page.keyboard.type("2100");
    await expect(entry(page)).toHaveValue("2100");
  });

  test("keeps an unknown code in the input and says so", async ({ page }) => {
    await openRegister(page);
    await scan(page, "9999999999994");
    await expect(page.getByRole("alert").filter({ hasText: "9999999999994" })).toBeVisible();
    await expect(entry(page)).toHaveValue("9999999999994");
    await page.keyboard.press("Escape");
    await expect(entry(page)).toHaveValue("");
  });

  test("finds the cart again after a reload, and nobody else does after signing out", async ({ page }) => {
    await openRegister(page);
    await scan(page, oil);
    await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(1);
    await entry(page).fill("half a na");
    await page.reload();
    await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(1);
    // What stood in the input is marked: the next scan takes its place.
    await expect(entry(page)).toHaveValue("half a na");
    expect(
      await entry(page).evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]),
    ).toEqual([0, 9]);
    await page.keyboard.press("F8");
    await page.getByRole("button", { name: "Throw away" }).click();
    await expect(page.getByText("Ready for the first product")).toBeVisible();
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("person")));
    expect(kept).toEqual([]);
  });

  test("puts a line back that was taken out, and keeps the cart when the server cannot", async ({ page }) => {
    await openRegister(page);
    await scan(page, oil);
    await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(1);
    await page.keyboard.press("Delete");
    await expect(page.getByText("Ready for the first product")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(1);
    await expect(entry(page)).toBeFocused();
    await confirmed(page);

    const message = "Something went wrong on our side, reference 42. Nothing was changed.";
    const refused = { ok: false, code: "unexpected", message, params: {}, issues: [] };
    await page.route("**/register/calls/sell", (route) => route.fulfill({ json: refused }));
    await page.keyboard.press("F9");
    await page.getByRole("button", { name: /Take payment/ }).click();
    await expect(page.getByRole("dialog")).toContainText("reference 42");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(1);
    await page.unroute("**/register/calls/sell");
  });

  test("asks about a discount that the minimum price blocks, and sells with what was decided", async ({
    page,
    browser,
  }) => {
    const label = `Asked ${Date.now()}`;
    await openRegister(page);
    await scan(page, floored);
    await scan(page, found().card);
    await expect(page.getByRole("list", { name: "Cards" })).toBeVisible();
    await confirmed(page);
    const full = await total(page).innerText();
    await expect(page.getByRole("button", { name: "Decide" })).toHaveCount(0);
    await page.getByRole("button", { name: "Park and ask" }).click();
    await page.getByLabel("Label").fill(label);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Ready for the first product")).toBeVisible();

    const office = await browser.newContext({ storageState: stateOf("supervisor") });
    await speak(office, "en");
    const queue = await office.newPage();
    await queue.goto("/sales/blocked");
    const waiting = queue.getByRole("listitem").filter({ hasText: label });
    await waiting.getByRole("button", { name: "Decide" }).click();
    await queue.getByText("Give a discount by hand").click();
    await queue.getByRole("button", { name: "Save decision" }).click();
    await expect(waiting).toHaveCount(0);
    await office.close();

    await page.keyboard.press("F7");
    const parked = page.getByRole("dialog").getByRole("button", { name: label });
    await expect(parked).toContainText("Decided");
    await parked.click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await confirmed(page);
    await expect(total(page)).not.toHaveText(full);
    await page.keyboard.press("F9");
    await page.getByLabel("Cash received").fill("50000");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: /Sale No/ })).toBeVisible();
  });
});

// A browser complains of a broken connection itself: here it may.
faulty.describe("the network", () => {
  faulty.use({ storageState: stateOf("supervisor") });
  faulty.beforeEach(({ context }) => speak(context, "en"));

  faulty("loses the answer: the sale goes again with its key and counts once", async ({ page }) => {
    const keys: (string | null)[] = [];
    const sales: string[] = [];
    await page.route("**/register/calls/sell", async (route) => {
      keys.push(await route.request().headerValue("idempotency-key"));
      const response = await route.fetch();
      sales.push(((await response.json()) as { value: SaleView }).value.id);
      if (keys.length === 1) await route.fulfill({ status: 502, body: "bad gateway" });
      else await route.fulfill({ response });
    });
    await openRegister(page);
    await scan(page, oil);
    await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(1);
    await confirmed(page);
    await page.keyboard.press("F9");
    await page.keyboard.press("Enter");
    await expect(page.getByText("No answer from the server")).toBeVisible();
    await expect(page.getByRole("dialog", { name: /Sale No/ })).toBeVisible({ timeout: 15_000 });
    expect(new Set(keys).size).toBe(1);
    expect(sales.length).toBeGreaterThan(1);
    expect(new Set(sales).size).toBe(1);
  });

  faulty("a price that changed is asked about, and nothing is charged before", async ({ page }) => {
    let isFirst = true;
    await page.route("**/register/calls/sell", async (route) => {
      const body = route.request().postDataJSON();
      if (isFirst) body.expectedTotal -= 1;
      isFirst = false;
      await route.continue({ postData: JSON.stringify(body) });
    });
    await openRegister(page);
    await scan(page, oil);
    await expect(page.getByRole("button", { name: /Take out/ })).toHaveCount(1);
    await confirmed(page);
    await page.keyboard.press("F9");
    await page.keyboard.press("Enter");
    await expect(page.getByText("The price has changed")).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: /Sale No/ })).toBeVisible();
  });
});
