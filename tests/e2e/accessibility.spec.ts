import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, found, speak, stateOf, test } from "../support/browser";
import { addressOf, pages, type Visitor } from "../support/pages";

// Every page at a desk and on a phone, in both languages, light and dark: no serious fault that axe knows, nothing that
// makes the whole page scroll sideways, no complaint in the console, and no more JavaScript than it may load.

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** Kilobytes of JavaScript, gzipped, that a page may load. React and Next alone are about 135. */
function budgetOf(name: string, visitor: Visitor): number {
  if (name === "/register") return 260;
  return visitor === "anyone" || visitor === "customer" ? 170 : 220;
}

const signedIn = (visitor: Visitor) =>
  visitor === "anyone"
    ? {}
    : { storageState: stateOf(visitor === "customer" ? "customer" : "administrator") };

for (const [name, { visitor, leads }] of Object.entries(pages)) {
  if (leads) continue;
  test(`${name} is sound`, async ({ browser }) => {
    const context = await browser.newContext({
      ...signedIn(visitor),
      viewport: desk,
      reducedMotion: "reduce",
    });
    await speak(context, "en");
    await context.addInitScript({ content: axeSource });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    const scripts = scriptsOf(page);

    await page.goto(addressOf(name, found()), { waitUntil: "load" });
    await settled(page);
    const kilobytes = await scripts();
    expect.soft(kilobytes, "kilobytes of JavaScript").toBeLessThanOrEqual(budgetOf(name, visitor));
    await check(page, "en at a desk");
    await page.emulateMedia({ colorScheme: "dark" });
    // Colours fade over; half-way they are neither.
    await page.waitForTimeout(300);
    await check(page, "en at a desk in the dark", ["color-contrast"]);
    await page.emulateMedia({ colorScheme: "light" });

    await speak(context, "ru");
    await page.setViewportSize(phone);
    await page.reload({ waitUntil: "load" });
    await settled(page);
    await check(page, "ru on a phone");
    await checkWidth(page, "ru on a phone");
    expect.soft(complaints).toEqual([]);
    await context.close();
  });
}

/** Until everything has come; a page that listens for news never falls silent. */
const settled = (page: Page) => page.waitForLoadState("networkidle", { timeout: 1_500 }).catch(() => {});

async function check(page: Page, where: string, rules?: string[]): Promise<void> {
  const faults = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const result = await axe.run(document, {
      resultTypes: ["violations"],
      preload: false,
      ...(only ? { runOnly: { type: "rule", values: only } } : {}),
    });
    return result.violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  }, rules);
  expect.soft(faults, where).toEqual([]);
}

async function checkWidth(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(over, `${where}: pixels that the page is too wide`).toBeLessThanOrEqual(0);
}

const sizes = new Map<string, Promise<number>>();

/** Begins to count the scripts that a page loads; the answer is their gzipped size in kilobytes. */
function scriptsOf(page: Page): () => Promise<number> {
  const loaded: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const size = sizes.get(response.url()) ?? response.body().then((body) => gzipSync(body).length);
    sizes.set(response.url(), size);
    loaded.push(size);
  });
  return async () => {
    const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
    return Math.round(bytes / 1_000);
  };
}
