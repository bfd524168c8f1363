import { spawn } from "node:child_process";
import path from "node:path";
import { projectDir } from "./options";

/** The tools' programs, run by node itself: the same on every system. */
const programs = {
  biome: "@biomejs/biome/bin/biome",
  next: "next/dist/bin/next",
  tsc: "typescript/bin/tsc",
  knip: "knip/bin/knip.js",
  vitest: "vitest/vitest.mjs",
};

type Step = { readonly name: string; readonly tool: keyof typeof programs; readonly with: readonly string[] };

/** Everything about the sources that a tool can judge without running the app. */
const steps: readonly Step[] = [
  { name: "format and lint", tool: "biome", with: ["check", "--error-on-warnings", "."] },
  // Made anew: the routes' types of an earlier build may name pages that are gone.
  { name: "types of the routes", tool: "next", with: ["typegen"] },
  { name: "types", tool: "tsc", with: ["--noEmit"] },
  { name: "unused files, exports and packages", tool: "knip", with: ["--no-progress"] },
  {
    name: "import rules, messages, versions and the OpenAPI document",
    tool: "vitest",
    with: ["run", "--project", "unit", "tests/architecture", "i18n/messages"],
  },
];

const failed: string[] = [];
for (const step of steps) {
  const started = Date.now();
  const { code, output } = await run(step);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? "✓" : "✗"} ${step.name} (${seconds} s)`);
  if (code === 0) continue;
  failed.push(step.name);
  console.log(output.trim());
}
console.log(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join("; ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function run(step: Step): Promise<{ code: number | null; output: string }> {
  const program = path.join(projectDir, "node_modules", programs[step.tool]);
  const child = spawn(process.execPath, [program, ...step.with], {
    cwd: projectDir,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}
