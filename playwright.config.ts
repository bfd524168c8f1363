import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium";

const port = process.env.E2E_PORT ?? "4123";
const address = `http://localhost:${port}`;
process.env.E2E_URL = address;

// Every worker reads this file again; they all inherit the folder that the first process chose.
process.env.E2E_DATA_DIR ??= path.join(tmpdir(), `regulars-e2e-${process.pid}`);

const executablePath = findChromium();

/** Browser tests, on the app as `npm start` runs it, with the demo data and a database of their own. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // One after the other: they share the shop, and the machine with it.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: ".build/playwright.json" }]],
  use: {
    baseURL: address,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
        ...["--disable-background-networking", "--disable-component-update"],
      ],
    },
  },
  projects: [
    { name: "setup", testMatch: /.*\.setup\.ts/ },
    { name: "browser", dependencies: ["setup"] },
  ],
  webServer: {
    command: "node --import tsx scripts/start.ts",
    url: address,
    timeout: 600_000,
    // To write tests beside an app that stays up: E2E_REUSE=1 with its E2E_PORT and E2E_DATA_DIR.
    reuseExistingServer: process.env.E2E_REUSE === "1",
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      PORT: port,
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: "",
      APP_URL: address,
      DEMO: "auto",
      LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    },
  },
});
