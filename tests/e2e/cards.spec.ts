import { expect, found, sheetOf, speak, stateOf, test, wordsOf } from "../support/browser";

// P7, P9: what may be done with a card, one dialog after the other, walked in both languages.

for (const locale of ["en", "ru"] as const) {
  const { cards: t } = wordsOf(locale);

  test.describe(`a manager, ${locale}`, () => {
    test.use({ storageState: stateOf("manager") });
    test.beforeEach(({ context }) => speak(context, locale));

    test("credits a new card, blocks it, opens it again and replaces it", async ({ page, request }) => {
      const { key } = found();
      const headers = { authorization: `Bearer ${key}`, "idempotency-key": crypto.randomUUID() };
      const made = await request.post("/api/v1/customers", {
        headers,
        data: { name: `Journey card ${locale}`, card: {} },
      });
      expect(made.status()).toBe(201);
      const [{ number }] = ((await made.json()) as { cards: [{ number: string }] }).cards;
      const dialog = sheetOf(page);
      const step = async (name: string) => {
        await page.getByRole("button", { name: t.actions }).click();
        await page.getByRole("menuitem", { name, exact: true }).click();
      };

      await page.goto(`/cards/${number}`);
      await page.getByRole("button", { name: t.adjust }).click();
      await dialog.getByLabel(t.points, { exact: true }).fill("120");
      await dialog.getByLabel(t.reason, { exact: true }).fill("Welcome");
      await dialog.getByRole("button", { name: t.credit, exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole("row").filter({ hasText: "Welcome" })).toContainText("+120");

      await step(t.block);
      await expect(dialog).toContainText("120");
      await dialog.getByLabel(t.reason, { exact: true }).fill("Lost");
      await dialog.getByRole("button", { name: t.block, exact: true }).click();
      await expect(page.getByText(t.blockedWhy.replace("{reason}", "Lost"))).toBeVisible();

      await step(t.unblock);
      await expect(page.getByText(t.statuses.active, { exact: true }).first()).toBeVisible();

      await step(t.replace);
      await dialog.getByRole("button", { name: t.replace, exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(t.statuses.closed, { exact: true }).first()).toBeVisible();
      await expect(page.getByRole("button", { name: t.actions })).toHaveCount(0);
    });
  });
}
