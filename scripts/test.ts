import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfStale } from "./build-if-stale";
import { ensureChromium } from "./chromium";
import { freePort } from "./free-port";
import { projectDir } from "./options";
import { runCommand } from "./with-database";

type Count = { readonly passed: number; readonly failed: number };

const vitestReport = path.join(projectDir, ".build", "vitest.json");
const playwrightReport = path.join(projectDir, ".build", "playwright.json");

/** Everything there is: unit, golden, property, integration, API and command tests, then those in the browser. */
await runCommand(async () => {
  const chromiumPath = ensureChromium();
  await buildIfStale();
  const inNode = await runVitest();
  const inBrowser = await runPlaywright(chromiumPath);
  const failed = inNode.failed + inBrowser.failed;
  if (failed > 0) process.exitCode = 1;
  console.log(`\n${inNode.passed + inBrowser.passed} passed, ${failed} failed`);
});

async function runVitest(): Promise<Count> {
  rmSync(vitestReport, { force: true });
  const succeeded = await run("vitest/vitest.mjs", [
    ...["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
  ]);
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(vitestReport);
  return atLeastOneFailure(succeeded, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
  });
}

async function runPlaywright(chromiumPath: string): Promise<Count> {
  rmSync(playwrightReport, { force: true });
  const dataDir = mkdtempSync(path.join(tmpdir(), "regulars-e2e-"));
  // As root the database runs as nobody and must get through.
  chmodSync(dataDir, 0o711);
  try {
    const succeeded = await run("@playwright/test/cli.js", ["test"], {
      CHROMIUM_PATH: chromiumPath,
      E2E_DATA_DIR: dataDir,
      E2E_PORT: String(await freePort()),
    });
    const report = readReport<{ stats: { expected: number; flaky: number; unexpected: number } }>(
      playwrightReport,
    );
    return atLeastOneFailure(succeeded, {
      passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0),
      failed: report?.stats.unexpected ?? 0,
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A file that does not load and a runner that dies have no failed test to count, and must not look green. */
function atLeastOneFailure(succeeded: boolean, count: Count): Count {
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

async function run(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, [path.join(projectDir, "node_modules", program), ...args], {
    cwd: projectDir,
    // The tests bring their own databases and must not touch a given one.
    env: { ...process.env, DATABASE_URL: "", ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return await new Promise((resolve) => child.once("close", (code) => resolve(code === 0)));
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}
