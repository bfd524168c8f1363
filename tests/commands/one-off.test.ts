import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { projectDir } from "@/scripts/options";
import { startPostgres } from "@/scripts/postgres/start-postgres";

const dataDir = mkdtempSync(path.join(tmpdir(), "regulars commands "));
// As root the database runs as nobody and must get through.
chmodSync(dataDir, 0o711);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function npmRun(...command: string[]): Promise<{ stdout: string }> {
  return await promisify(execFile)("npm", ["run", "-s", ...command], {
    cwd: projectDir,
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir },
  });
}

test("npm run -s api-key prints a key and nothing else, the app running or not", async () => {
  const alone = await npmRun("api-key", "--", "--role", "administrator");
  expect(alone.stdout).toMatch(/^rg_[\w-]{43}\n$/);

  const app = await startPostgres({ dataDir });
  try {
    const beside = await npmRun("api-key");
    expect(beside.stdout).toMatch(/^rg_[\w-]{43}\n$/);
    expect(beside.stdout).not.toBe(alone.stdout);
    // The command has left, the app's database is still there.
    process.kill(app.pid, 0);
  } finally {
    await app.stop();
  }
});

test("an unknown role is named and fails", async () => {
  await expect(npmRun("api-key", "--", "--role", "emperor")).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("emperor"),
  });
});

test("npm run verify-books finds nothing wrong in an empty database", async () => {
  expect((await npmRun("verify-books")).stdout).toBe("The books are right.\n");
});
