import { readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import type { Quote } from "@/core/quote/quote-view";
import { expect, found, sheetOf, speak, stateOf, test, wordsOf } from "../support/browser";

// T1 to T6, P10, K10: rules are edited, previewed and published, and customers get by them what they should, with the
// reason; what customers are told is written by a manager. Walked in both languages by the same steps.

test.describe.configure({ mode: "serial" });

/** Motor oil of the demo shop, whose minimum price leaves room for a tenth. */
const oil = "2100000000012";

const asProgram = () => ({ authorization: `Bearer ${found().key}`, "idempotency-key": crypto.randomUUID() });

async function post<T>(request: APIRequestContext, path: string, data: object): Promise<T> {
  const answer = await request.post(`/api/v1${path}`, { headers: asProgram(), data });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return (await answer.json()) as T;
}

type Guest = { id: string; name: string; card: string; email: string };

async function newGuest(request: APIRequestContext, name: string, locale: "en" | "ru"): Promise<Guest> {
  const email = `journey-${locale}-${Date.now()}@example.com`;
  const person = { name, locale, emails: [email], consents: { email: true } };
  const { id } = await post<{ id: string }>(request, "/customers", person);
  const { number } = await post<{ number: string }>(request, `/customers/${id}/cards`, {});
  return { id, name, card: number, email };
}

/** Sells as many pieces as cost a sum, paid at once. */
async function sellFor(request: APIRequestContext, customer: string, atLeast: number): Promise<void> {
  const { product } = found();
  const quote = (quantity: number) =>
    post<Quote>(request, "/quotes", { customer, lines: [{ product, quantity }] });
  const quantity = Math.ceil(atLeast / (await quote(1_000)).total) * 1_000;
  const { due } = await quote(quantity);
  const payments = [{ method: "cash", amount: due }];
  await post(request, "/sales", { customer, lines: [{ product, quantity }], payments });
}

const told: Guest[] = [];

// The rules of the demo shop come back for the tests that follow.
let rules: object;
test.beforeAll(async ({ request }) => {
  rules = await (await request.get("/api/v1/programme", { headers: asProgram() })).json();
});
test.afterAll(async ({ request }) => {
  await request.put("/api/v1/programme/draft", { headers: asProgram(), data: rules });
  await post(request, "/programme/publish", {});
});

for (const locale of ["en", "ru"] as const) {
  const words = wordsOf(locale);
  const { programme: t, messages, visits } = words;

  test.describe(`a manager, ${locale}`, () => {
    test.use({ storageState: stateOf("manager") });
    test.beforeEach(({ context }) => speak(context, locale));

    test("writes what customers are told of a purchase", async ({ page, request }) => {
      await page.goto("/settings/messages");
      await choose(page, "channel", "email");
      await choose(page, "language", locale);
      const body = page.getByLabel(messages.body, { exact: true });
      await page.getByLabel(messages.subject, { exact: true }).fill(`Journey ${locale}`);
      await body.fill("{{customer.nam}}: {{points.earned}}");
      const save = page.getByRole("button", { name: words.common.actions.save });
      await save.click();
      await expect(page.getByRole("alert").filter({ hasText: "customer.nam" })).toBeVisible();
      await expect(body).toHaveValue("{{customer.nam}}: {{points.earned}}");
      await body.fill("{{customer.name}}: {{points.earned}}");
      await save.click();
      await expect(page.getByText(messages.saved)).toBeVisible();

      const guest = await newGuest(request, `Told ${locale}`, locale);
      await sellFor(request, guest.id, 500_000);
      told.push(guest);
    });

    // Each language has a rule of its own, above all that the demo's customers ever bought.
    const rule =
      locale === "en"
        ? { from: 900_000, percent: "9", shown: /900,000/ }
        : { from: 1_500_000, percent: "10", shown: /1\s500\s000/ };

    test("gives a discount by a new rule, sees beforehand to whom, and the register applies it", async ({
      page,
      request,
    }) => {
      test.setTimeout(120_000);
      const guest = await newGuest(request, `=Rich ${Date.now()}`, locale);
      await sellFor(request, guest.id, rule.from * 100);

      await page.goto("/programme/draft");
      const section = page.locator("section").filter({ has: page.locator("input[name=standing]") });
      const { standing } = t;
      await section.getByRole("button", { name: standing.add }).click();
      await section.getByLabel(standing.from, { exact: true }).last().fill(String(rule.from));
      await section.getByLabel(standing.gives, { exact: true }).last().fill(rule.percent);
      await section.getByLabel(standing.gives, { exact: true }).last().blur();
      const publish = page.getByRole("button", { name: t.publish.button, exact: true });
      await expect(publish).toBeEnabled();

      await publish.click();
      const dialog = sheetOf(page);
      const row = dialog.getByRole("row").filter({ hasText: t.publish.discount });
      // Nobody gets one anew: who bought for so much has a smaller one.
      await expect(row.getByRole("cell")).toHaveText(["0", /^[1-9]/, "0", /\d/]);
      await dialog.getByRole("link", { name: t.publish.who }).click();
      await expect(page.getByRole("link", { name: guest.name })).toBeVisible();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: words.common.actions.export }).click();
      await page.getByRole("menuitem", { name: /CSV/ }).click();
      const file = await download;
      expect(decodeURI(file.suggestedFilename())).toBe(`${t.preview.fileName}.csv`);
      expect(readFileSync(await file.path(), "utf8")).toContain(`'${guest.name}`);

      await page.goto("/programme/draft");
      await publish.click();
      await dialog.getByRole("button", { name: t.publish.button }).click();
      await expect(page).toHaveURL(/\/programme$/);

      const reason = page.getByRole("listitem").filter({ hasText: rule.shown });
      await expect(async () => {
        await page.goto(`/customers/${guest.id}`);
        await expect(reason.first()).toContainText(`−${rule.percent}`, { timeout: 1_000 });
      }).toPass({ timeout: 40_000 });

      await page.goto("/register");
      const entry = page.getByRole("combobox").first();
      await expect(entry).toBeFocused();
      for (const code of [oil, guest.card]) {
        await page.keyboard.type(code);
        await page.keyboard.press("Enter");
        await expect(entry).toHaveValue("");
      }
      await expect(
        page
          .getByRole("main")
          .getByText(new RegExp(`${rule.percent}\\s?%`))
          .first(),
      ).toBeVisible();
    });

    test("marks a visit, which puts the customer into a category at once", async ({ page, request }) => {
      const { id } = await newGuest(request, `Guest ${locale}`, locale);
      await page.goto(`/customers/${id}`);
      await page.getByRole("button", { name: visits.plan }).click();
      await sheetOf(page).getByLabel(visits.fields.day, { exact: true }).fill("2099-01-05");
      await sheetOf(page).getByRole("button", { name: visits.plan }).click();
      const visit = page.getByRole("listitem").filter({ hasText: visits.statuses.planned });
      await expect(visit).toBeVisible();

      await visit.getByRole("button").click();
      await page.getByRole("menuitem", { name: visits.mark.came, exact: true }).click();
      await expect(
        page.getByRole("listitem").filter({ hasText: visits.statuses.came }).first(),
      ).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "Были у нас" })).toContainText("1");
    });
  });
}

test.describe("a manager", () => {
  test.use({ storageState: stateOf("manager") });

  test("reads in the outbox what the customers were told, each in their language", async ({ page }) => {
    // Customers are told once a minute, after the ledger's entries were sealed.
    test.setTimeout(200_000);
    for (const { email, name } of told) {
      const message = page.getByRole("row").filter({ hasText: email });
      await expect(async () => {
        await page.goto("/settings/outbox");
        await expect(message.first()).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 150_000, intervals: [3_000] });
      await message.getByRole("link").first().click();
      await expect(page.getByText(new RegExp(`^${name}: \\d.* (points|балл)`)).first()).toBeVisible();
    }
  });

  test("puts the usual texts back", async ({ page }) => {
    const { messages } = wordsOf("en");
    await page.goto("/settings/messages");
    await choose(page, "channel", "email");
    for (const locale of ["en", "ru"]) {
      await choose(page, "language", locale);
      await page.getByRole("button", { name: messages.reset }).click();
      await expect(page.getByRole("button", { name: messages.reset })).toHaveCount(0);
    }
  });
});

/** As the mouse does: the input itself is there for the keyboard and cannot be seen. */
const choose = (page: Page, name: string, value: string) =>
  page
    .locator("label")
    .filter({ has: page.locator(`input[name=${name}][value=${value}]`) })
    .click();
