import type { Browser, Page } from "@playwright/test";
import { timeCode } from "@/server/auth/time-code";
import { demoPassword, emailOf, expect, sheetOf, speak, test } from "../support/browser";

// U2: a second factor is turned on, asked for at sign-in, and turned off again.

/** What an authenticator shows; the moment before, so that the next code has not been used. */
const codeOf = (secret: string, { ago = 0 }: { ago?: number } = {}) =>
  timeCode(secret, Math.floor(Date.now() / 30_000) - ago);

async function signInAs(browser: Browser): Promise<Page> {
  // Not the browser that other tests keep signed in.
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  await speak(context, "en");
  const page = await context.newPage();
  await page.goto("/sign-in?next=/account");
  await page.getByLabel("E-mail").fill(emailOf("supervisor"));
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  return page;
}

test("sign-in asks for the code of the app, keeps what was typed when it is wrong, and lets in with a right one", async ({
  browser,
}) => {
  const page = await signInAs(browser);
  await page.getByRole("button", { name: "Turn on" }).click();
  const secret = (await page.locator("code").innerText()).replace(/\s/g, "");
  await page.getByLabel("Code that the app shows").fill(codeOf(secret, { ago: 1 }));
  await page.getByLabel("Your password").fill(demoPassword);
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: /^[A-Z0-9]{4,}/i })
      .first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "I have kept them" }).click();

  const again = await signInAs(browser);
  await expect(again.getByText("Now type the code from your authenticator app")).toBeVisible();
  await again.getByLabel("Code").fill("000000");
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByText("This code does not fit.")).toBeVisible();
  await again.getByLabel("Code").fill(codeOf(secret));
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByRole("heading", { name: "My account", level: 1 })).toBeVisible();

  await again.getByRole("button", { name: "Turn off" }).click();
  await sheetOf(again).getByLabel("Your password").fill(demoPassword);
  await sheetOf(again).getByRole("button", { name: "Turn off" }).click();
  await expect(again.getByRole("button", { name: "Turn on" })).toBeVisible();
  await page.context().close();
  await again.context().close();
});
