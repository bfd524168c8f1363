import type { Page } from "@playwright/test";
import { expect, found, sheetOf, speak, stateOf, test } from "../support/browser";

// V2 to V4: a certificate is sold at the register, used in parts, and a code that is refused says why.

const oil = "2100000000012";
const entry = (page: Page) => page.getByRole("combobox").first();
const total = (page: Page) => page.getByTestId("total");

async function scan(page: Page, code: string): Promise<void> {
  // The register brings the keyboard there by itself, once it is ready.
  await expect(entry(page)).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
}

type Issued = { codes: string[] };

/** Makes a type through the API and issues a code of it. */
async function codeOf(page: Page, type: Record<string, unknown>): Promise<string> {
  const headers = { authorization: `Bearer ${found().key}` };
  const key = `e2e-${Date.now()}`;
  await page.request.put(`/api/v1/voucher-types/${key}`, { headers, data: type });
  const issued = await page.request.post(`/api/v1/voucher-types/${key}/issue`, {
    headers: { ...headers, "idempotency-key": key },
    data: { count: 1 },
  });
  return ((await issued.json()) as Issued).codes[0] ?? "";
}

test.describe("a seller", () => {
  test.use({ storageState: stateOf("seller") });

  test("sells a certificate, prints it, and it pays in parts", async ({ page }) => {
    // Like no other, so that scanning the name finds one thing.
    const name = crypto.randomUUID().slice(0, 18);
    await codeOf(page, { name, kind: "certificate", value: 5_000_000 });
    await page.goto("/register");
    await scan(page, name);
    await expect(page.getByRole("button", { name: `Take out ${name}` })).toBeVisible();
    await expect(total(page)).toHaveAttribute("aria-busy", "false");
    await page.keyboard.press("F9");
    await page.keyboard.press("Enter");
    const done = page.getByRole("dialog", { name: /Sale No/ });
    await expect(done).toBeVisible();
    await expect(done.getByRole("button", { name: "Print certificates" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Ready for the first product")).toBeVisible();

    const certificate = await codeOf(page, { name: `${name} 2`, kind: "certificate", value: 5_000_000 });
    await scan(page, oil);
    await scan(page, certificate);
    const codes = page.getByRole("list", { name: "Coupons and certificates" });
    await expect(codes).toContainText(`${name} 2`);
    await expect(codes).toContainText("leaves");
    await page.keyboard.press("F9");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: /Sale No/ })).toContainText("Paid");
    await page.keyboard.press("Enter");
    await page.goto(`/vouchers/codes/${certificate}`);
    await expect(page.getByText("Used", { exact: true }).first()).toBeVisible();
  });

  for (const [locale, words] of [
    ["en", { mail: "E-mail certificates", to: "To", send: "Send", sent: "On its way to", title: /Sale No/ }],
    [
      "ru",
      {
        mail: "Сертификаты на почту",
        to: "Кому",
        send: "Отправить",
        sent: "Отправляется на",
        title: /Продажа №/,
      },
    ],
  ] as const) {
    test(`sends a sold certificate to whom it is a gift, in ${locale}`, async ({
      page,
      context,
      browser,
    }) => {
      await speak(context, locale);
      const name = crypto.randomUUID().slice(0, 18);
      const to = `${name}@friend.example`;
      await codeOf(page, { name, kind: "certificate", value: 100_000 });
      await page.goto("/register");
      await scan(page, name);
      await expect(total(page)).toContainText(/1.?000/);
      await expect(total(page)).toHaveAttribute("aria-busy", "false");
      await page.keyboard.press("F9");
      await page.keyboard.press("Enter");
      const done = page.getByRole("dialog", { name: words.title });
      await done.getByRole("button", { name: words.mail }).click();
      // A gift without a customer: nobody's address is known.
      const send = page.getByRole("button", { name: words.send, exact: true });
      await expect(send).toBeDisabled();
      await page.getByRole("textbox", { name: words.to }).fill(to);
      await send.click();
      await expect(page.getByText(`${words.sent} ${to}`)).toBeVisible();

      const office = await browser.newContext({ storageState: stateOf("administrator") });
      const outbox = await office.newPage();
      await outbox.goto("/settings/outbox");
      await outbox.getByRole("link", { name: to }).click();
      const letter = outbox.frameLocator("iframe").locator("body");
      await expect(letter).toContainText(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/);
      await expect(letter).toContainText(name);
      await office.close();
    });
  }

  for (const [locale, why] of [
    ["en", "the purchase is too small"],
    ["ru", "сумма покупки слишком мала"],
  ] as const) {
    test(`reads why a code was refused, in ${locale}, and takes it out`, async ({ page, context }) => {
      await speak(context, locale);
      const data = { name: "Large", kind: "coupon", value: 1_000, minPurchase: 900_000_000 };
      const code = await codeOf(page, data);
      await page.goto("/register");
      await scan(page, oil);
      await scan(page, code);
      await expect(page.getByText(why)).toBeVisible();
      await page.getByRole("button", { name: /Take the code out|Убрать код/ }).click();
      await expect(page.getByText(why)).toBeHidden();
    });
  }
});

test.describe("a manager", () => {
  test.use({ storageState: stateOf("manager") });

  test("makes a type, issues codes and looks one up", async ({ page }) => {
    const name = `Autumn ${Date.now()}`;
    await page.goto("/vouchers/kinds/new");
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Percent", { exact: true }).last().fill("15");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
    await page.getByRole("button", { name: "Issue codes" }).click();
    await sheetOf(page).getByLabel("How many").fill("3");
    await sheetOf(page).getByRole("button", { name: "Issue 3 codes" }).click();
    await expect(page.getByRole("cell", { name: "3 codes" })).toBeVisible();
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    await expect(page).toHaveURL(/vouchers\/codes\?batch=/);
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    await expect(page).toHaveURL(/vouchers\/codes\/[^?]+$/);
    await expect(page.getByText("Active").first()).toBeVisible();
  });
});
