import { expect, found, sheetOf, speak, stateOf, test, wordsOf } from "../support/browser";

// What managers and administrators do at their desks, walked in both languages by the same steps.

for (const locale of ["en", "ru"] as const) {
  const words = wordsOf(locale);

  test.describe(`a manager, ${locale}`, () => {
    test.use({ storageState: stateOf("manager") });
    test.beforeEach(({ context }) => speak(context, locale));

    test("takes a customer in, warned of a double, and corrects the points", async ({ page, request }) => {
      const { customers: t, cards } = words;
      const { customer, key } = found();
      const known = await request.get(`/api/v1/customers/${customer}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      const { name, phones } = (await known.json()) as { name: string; phones: string[] };

      await page.goto("/customers/new");
      await page.getByLabel(t.fields.name, { exact: true }).fill("Journey");
      await page
        .getByRole("textbox", { name: t.fields.phone })
        .first()
        .fill(phones[0] ?? "");
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();

      const series = page.getByLabel(t.fields.card, { exact: true });
      await series.selectOption({ index: 1 });
      await page.getByRole("button", { name: t.create }).click();
      await expect(page).toHaveURL(/\/customers\/cus_/);
      await expect(page.getByRole("heading", { level: 1, name: "Journey" })).toBeVisible();

      await page.getByRole("link", { name: t.tabs.loyalty }).click();
      await page.getByRole("button", { name: cards.adjust }).click();
      const dialog = sheetOf(page);
      await dialog.getByLabel(cards.points, { exact: true }).fill("150");
      await dialog.getByLabel(cards.reason, { exact: true }).fill("Welcome gift");
      await dialog.getByRole("button", { name: cards.credit }).click();
      await expect(dialog).toBeHidden();
      const entry = page.getByRole("row").filter({ hasText: "Welcome gift" });
      await expect(entry).toContainText("150");
    });

    test("finds a sale and takes one line of it back", async ({ page, request }) => {
      const { sales: t } = words;
      const { product, key } = found();
      const placed = await request.post("/api/v1/sales", {
        headers: { authorization: `Bearer ${key}`, "idempotency-key": crypto.randomUUID() },
        data: {
          lines: [{ product }, { product, quantity: 2_000 }],
          payments: [{ method: "cash", amount: await priceOf(request, 3) }],
        },
      });
      expect(placed.status()).toBe(201);
      const { id, number } = (await placed.json()) as { id: string; number: number };

      await page.goto("/sales");
      await page
        .getByRole("link", { name: new RegExp(String(number)) })
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(id));
      await page.getByRole("button", { name: t.actions.return, exact: true }).click();
      const dialog = sheetOf(page);
      await dialog
        .getByRole("textbox", { name: new RegExp(`^${t.returnDialog.quantity}`) })
        .first()
        .fill("1");
      await dialog.getByLabel(t.returnDialog.reason, { exact: true }).fill("Did not fit");
      await dialog.getByRole("button", { name: t.returnDialog.submit, exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(t.statuses.partlyReturned).first()).toBeVisible();
      await expect(page.getByText("Did not fit")).toBeVisible();
    });

    test("puts a product in and changes its price", async ({ page }) => {
      const { catalogue: t, common } = words;
      const name = `Journey oil ${locale}`;
      await page.goto("/catalogue/new");
      await page.getByLabel(t.fields.name, { exact: true }).fill(name);
      await page.getByLabel(t.fields.price, { exact: true }).fill("1 234,5");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(/1.234[,.]50/);

      await page.getByRole("button", { name: common.actions.edit }).first().click();
      const sheet = sheetOf(page);
      await sheet.getByLabel(t.fields.price, { exact: true }).fill("1300");
      await sheet.getByRole("button", { name: common.actions.save }).click();
      await expect(sheet).toBeHidden();
      await expect(page.getByRole("main")).toContainText(/1.300[,.]00/);
    });
  });

  test.describe(`an administrator, ${locale}`, () => {
    test.use({ storageState: stateOf("administrator") });
    test.beforeEach(({ context }) => speak(context, locale));

    test("takes a person on, changes a role and makes a key", async ({ page }) => {
      const { people: t, settings, common, rights } = words;
      const stamp = `${locale}-${Date.now()}`;
      const name = `Journey ${locale}`;
      await page.goto("/settings/people");
      await page.getByRole("button", { name: t.new }).click();
      const sheet = sheetOf(page);
      await sheet.getByLabel(t.name, { exact: true }).fill(name);
      await sheet.getByLabel(t.email, { exact: true }).fill(`journey-${stamp}@demo.example`);
      await sheet.getByLabel(t.password, { exact: true }).fill("a long enough one");
      await sheet.getByRole("button", { name: common.actions.create }).click();
      await expect(sheet).toBeHidden();
      await expect(page.getByText(`journey-${stamp}@demo.example`)).toBeVisible();

      await page.goto("/settings/roles");
      await page.getByRole("link", { name: t.roleNames.seller }).first().click();
      // Given in one language and taken back in the other.
      const scope = locale === "en" ? rights.scopes.all : rights.none;
      await page.getByRole("radio", { name: `${rights.names.sales.return}: ${scope}` }).check();
      await page.getByRole("button", { name: common.actions.save }).click();
      await expect(page.getByText(t.roleSaved)).toBeVisible();

      await page.goto("/settings/keys");
      await page.getByRole("button", { name: settings.keys.new }).click();
      const dialog = sheetOf(page);
      await dialog.getByLabel(settings.keys.name, { exact: true }).fill(name);
      await dialog.getByRole("button", { name: common.actions.create }).click();
      await expect(dialog.getByText(/rg_[\w-]+/).or(dialog.locator("input[value^=rg_]"))).toBeVisible();
    });
  });
}

test.describe("a supervisor", () => {
  test.use({ storageState: stateOf("supervisor") });

  test("finds a customer by the palette, and it remembers language and theme", async ({ page, request }) => {
    const { customer, key } = found();
    const headers = { authorization: `Bearer ${key}` };
    const { name } = await (await request.get(`/api/v1/customers/${customer}`, { headers })).json();
    await page.goto("/today");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(name);
    await page
      .getByRole("option", { name: new RegExp(name) })
      .first()
      .click();
    await expect(page).toHaveURL(/\/customers\/cus_/);

    await page.getByRole("button", { name: /^Your menu/ }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    // The choice closes the menu.
    await expect(page.getByRole("menu")).toBeHidden();
    await page.getByRole("button", { name: /^Your menu/ }).click();
    await page.getByRole("menuitemradio", { name: "Русский" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "ru");
    await page.goto("/sales");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("heading", { level: 1, name: "Продажи" })).toBeVisible();
  });
});

test("who signs out is out, in every tab and with a kept cookie", async ({ page, browser }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("seller@demo.example");
  await page.getByLabel("Password").fill("regulars-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  const kept = await page.context().storageState();

  await page.getByRole("button", { name: /^Your menu/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);

  const thief = await browser.newContext({ storageState: kept });
  expect((await thief.request.get("/today")).status()).toBe(401);
  await thief.close();
});

/** What so many of the product cost. */
async function priceOf(
  request: import("@playwright/test").APIRequestContext,
  count: number,
): Promise<number> {
  const { product, key } = found();
  const headers = { authorization: `Bearer ${key}` };
  const answer = await request.get(`/api/v1/products/${product}`, { headers });
  return ((await answer.json()) as { price: number }).price * count;
}
