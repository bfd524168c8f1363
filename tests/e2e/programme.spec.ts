import { readFileSync } from "node:fs";
import { expect, sheetOf, speak, stateOf, test, wordsOf } from "../support/browser";

// P1: a version from its draft to its end, walked in both languages: by file, mended, tried, published, withdrawn.

for (const locale of ["en", "ru"] as const) {
  const { programme: t } = wordsOf(locale);

  test.describe(`an administrator, ${locale}`, () => {
    test.use({ storageState: stateOf("administrator") });
    test.beforeEach(({ context }) => speak(context, locale));

    test("brings a programme in by file, mends it, tries it, publishes it for later and withdraws it", async ({
      page,
    }) => {
      await page.goto("/programme/versions/1");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: t.files.export }).click();
      const programme = JSON.parse(readFileSync(await (await download).path(), "utf8"));

      // A file with a fault: it becomes the draft, which says what is wrong and cannot be published.
      programme.discounts.promotions = [{ name: "Journey", percent: 0 }];
      await page.goto("/programme");
      await page.locator('input[type="file"]').setInputFiles({
        name: "p.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(programme)),
      });
      await expect(page).toHaveURL(/\/programme\/draft$/);
      const publish = page.getByRole("button", { name: t.publish.button, exact: true });
      await expect(publish).toBeDisabled();

      const promotion = page.getByRole("button", { name: /^Journey/ });
      await promotion.click();
      await expect(page.getByText(t.problems.percent_missing)).toBeVisible();
      const fields = page.getByRole("textbox", { name: t.fields.discount, exact: true });
      await fields.last().fill("50");
      await fields.last().blur();
      await expect(page.getByText(t.problems.percent_missing)).toHaveCount(0);
      await expect(publish).toBeEnabled();

      const trial = page.getByRole("region", { name: t.try.title });
      await trial.getByRole("combobox").last().fill("ATF");
      await trial.getByRole("listbox").getByRole("option").first().click();
      await expect(trial.getByRole("heading", { name: t.try.inForce })).toBeVisible();
      await expect(trial.getByText(/50\s?%/).first()).toBeVisible();

      await publish.click();
      const dialog = sheetOf(page);
      await dialog.getByText(t.publish.whens.day, { exact: true }).click();
      await dialog.getByLabel(t.publish.day, { exact: true }).fill("2099-01-01");
      await dialog.getByRole("button", { name: t.publish.button }).click();
      await expect(page).toHaveURL(/\/programme$/);
      const version = page.getByRole("listitem").filter({ hasText: t.versions.states.scheduled });
      await version.getByRole("button", { name: t.versions.withdraw }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: t.versions.withdraw }).click();
      await expect(version).toHaveCount(0);
      await expect(page.getByText(t.versions.states.withdrawn).first()).toBeVisible();
    });

    test("is told that a file is no programme, and discards a draft", async ({ page }) => {
      await page.goto("/programme");
      const file = page.locator('input[type="file"]');
      const bring = (text: string) =>
        file.setInputFiles({ name: "p.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await bring("not json");
      await expect(page.getByText(t.files.notJson).first()).toBeVisible();
      await bring('{"earning": 5}');
      await expect(page.getByText(t.files.notProgramme).first()).toBeVisible();

      await page.goto("/programme/draft");
      const value = page.getByLabel(t.fields.pointValue, { exact: true });
      await value.fill("2");
      await value.blur();
      await expect(page.getByText(t.editor.states.saved, { exact: true })).toBeVisible();
      await page.getByRole("button", { name: t.editor.discard }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: t.editor.discard }).click();
      await expect(page).toHaveURL(/\/programme$/);
    });
  });
}
