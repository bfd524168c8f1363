import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { projectDir } from "./options";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser for the tests: `CHROMIUM_PATH`, the system's, or the one that Playwright has installed; else null. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given && !isProgram(given)) throw new Error(`CHROMIUM_PATH: there is no program at ${given}.`);
  return [given, ...usual, chromium.executablePath()].find((file) => file && isProgram(file)) ?? null;
}

/** Finds a browser or installs one. @throws with what to do when neither works. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log("There is no Chromium for the browser tests: installing it …");
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/etc/debian_version")) {
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update"], environment);
    run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], environment);
  }
  if (!findChromium()) {
    const playwright = path.join(projectDir, "node_modules", "@playwright", "test", "cli.js");
    run(
      process.execPath,
      [playwright, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"],
      process.env,
    );
  }
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      "Chromium could not be installed. Install Chromium or Chrome by hand and start again, with its path in " +
        "CHROMIUM_PATH where it is not a usual one.",
    );
  }
  return installed;
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv): void {
  spawnSync(program, args, { env, stdio: ["ignore", "inherit", "inherit"] });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
