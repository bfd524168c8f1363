import { expect, stateOf, test } from "../support/browser";

// K6, P9: a manager chooses customers in words, keeps them as a segment, takes them along and gives them points.

test.use({ storageState: stateOf("manager") });

test("customers are chosen, saved as a segment, exported and given points", async ({ page }) => {
  const name = `Regular buyers ${Date.now()}`;
  await page.goto("/customers");
  await page.getByRole("button", { name: "Choose customers" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Add condition" }).click();
  await page.getByRole("menuitem", { name: "Visits" }).click();
  await sheet.getByLabel("from", { exact: true }).fill("5");
  await expect(sheet.getByText("visits from 5")).toBeVisible();
  await expect(sheet.getByRole("status")).toHaveText(/^\d+ customers$/);
  await sheet.getByRole("button", { name: "Show customers" }).click();

  await page.getByRole("button", { name: "Save segment" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Save segment" }).click();
  await expect(page).toHaveURL(/segment=seg_/);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toContain(".csv");

  await page.getByRole("link", { name: "Points for all of them" }).click();
  await page.getByLabel("Points for each customer").fill("3");
  await page.getByLabel("Reason").fill("A test of thanks");
  await page.getByRole("button", { name: /^Give .* points to \d+ customers$/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Give points" }).click();
  await expect(page).toHaveURL(/\/points\/job_/);
  await expect(page.getByText("Done", { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("+3").first()).toBeVisible();

  // Taken back, so that the demo shop's points stay as they were.
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("It was a test");
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("takes another run back").first()).toBeVisible();
  await expect(page.getByText("Done", { exact: true })).toBeVisible({ timeout: 20_000 });
});
