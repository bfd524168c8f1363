import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Messages } from "@/i18n/messages";
import type { Found } from "./pages";

// What the browser tests share: who is signed in, real addresses, and a page that may not complain.

export const staff = ["seller", "manager", "supervisor", "administrator"] as const;
export type Employee = (typeof staff)[number];
export type Who = Employee | "customer";

export const demoPassword = "regulars-demo";
export const emailOf = (who: Employee) => `${who === "administrator" ? "admin" : who}@demo.example`;

const folder = path.join(".build", "browser");
/** Where a signed-in browser is kept. */
export const stateOf = (who: Who): string => path.join(folder, `${who}.json`);
/** Where a customer who may be signed in again and again is found: the demo's own. */
export const demoCustomerPhone = "+7 900 000-00-12";

export const foundFile = path.join(folder, "found.json");
/** Addresses of the demo shop, as the setup found them. */
export const found = (): Found & { key: string } => JSON.parse(readFileSync(foundFile, "utf8"));

/** A key for the API of the app under test, by the command that a person would use. */
export function makeKey(): string {
  return execFileSync(process.execPath, ["--import", "tsx", "scripts/api-key.ts"], {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: process.env.E2E_DATA_DIR },
    encoding: "utf8",
  }).trim();
}

/** What a page complains of: errors of scripts, of hydration, and whatever the policy forbids. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // A page that is meant to answer 401, 403 or 404 says so here too.
    if (/status of 40[134]/.test(message.text())) return;
    complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

/** Sets the language as the person's menu does. */
export async function speak(context: BrowserContext, locale: "en" | "ru"): Promise<void> {
  await context.addCookies([{ name: "locale", value: locale, url: String(process.env.E2E_URL) }]);
}

/** A page in English that fails the test when it complains. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, context }, use) => {
      await speak(context, "en");
      const complaints = complaintsOf(page);
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The open sheet or dialog. */
export const sheetOf = (page: Page) => page.locator("dialog[open]");

/** The words of the areas in a language, so that a journey is told once and walked in both. */
export function wordsOf(locale: "en" | "ru"): Messages {
  const files = readdirSync(path.join("i18n", locale)).filter((file) => file.endsWith(".json"));
  const read = (file: string) => JSON.parse(readFileSync(path.join("i18n", locale, file), "utf8"));
  return Object.fromEntries(files.map((file) => [path.basename(file, ".json"), read(file)])) as Messages;
}
