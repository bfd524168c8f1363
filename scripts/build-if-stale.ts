import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withFileLock } from "./file-lock";
import { nextProgram } from "./next-program";
import { projectDir } from "./options";
import { sourceHash } from "./source-hash";

const buildId = path.join(projectDir, ".next", "BUILD_ID");
const builtFrom = path.join(projectDir, ".next", "built-from");

/** Builds the app when there is no build or its sources have changed since. Instances that start at once take turns. */
export async function buildIfStale(): Promise<void> {
  const hash = sourceHash(projectDir);
  if (isBuilt(hash)) return;
  const folder = path.join(projectDir, ".build");
  mkdirSync(folder, { recursive: true });
  const busy = (pid: number) => `Process ${pid} has been building the app for ten minutes.`;
  await withFileLock(path.join(folder, "lock"), { wait: 600_000, busy }, async () => {
    if (!isBuilt(hash)) await build(hash);
  });
}

function isBuilt(hash: string): boolean {
  return existsSync(buildId) && existsSync(builtFrom) && readFileSync(builtFrom, "utf8") === hash;
}

async function build(hash: string): Promise<void> {
  console.log(
    existsSync(buildId)
      ? "The sources have changed: building the app again …"
      : "Building the app, which takes a minute or two; later starts will not need it …",
  );
  const started = Date.now();
  const child = spawn(process.execPath, [nextProgram, "build"], {
    cwd: projectDir,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The build failed; see above.");
  writeFileSync(builtFrom, hash);
  console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}
