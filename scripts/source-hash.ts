import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Everything that `next build` reads; `scripts`, `tests`, `docs` and `bench` do not change the build. */
const inputs = [
  ...["app", "components", "core", "db", "documents", "emails", "i18n", "jobs", "public", "server"],
  ...["instrumentation.ts", "proxy.ts", "next.config.ts", "postcss.config.mjs", "tsconfig.json"],
  ...["package.json", "package-lock.json"],
];

/** A hash over the names and contents of the build's inputs. */
export function sourceHash(projectDir: string): string {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((name) => filesUnder(projectDir, name)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(projectDir, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(projectDir: string, name: string): string[] {
  const whole = path.join(projectDir, name);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [name];
  return readdirSync(whole, { recursive: true, encoding: "utf8" })
    .map((inner) => path.join(name, inner))
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(path.join(projectDir, file)).isFile());
}
