import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { projectDir } from "./options";
import { runCommand } from "./with-database";

/** Puts all that production runs into `.build/image`, after a build: what the container image consists of. */
await runCommand(async () => {
  const image = path.join(projectDir, ".build", "image");
  const server = path.join(projectDir, ".next", "standalone");
  if (!existsSync(path.join(server, "server.js")))
    throw new Error("There is no build: run npm run build first.");
  rmSync(image, { recursive: true, force: true });
  mkdirSync(image, { recursive: true });

  // Next copies `.env` files along; settings and secrets come from where the image runs.
  cpSync(server, image, { recursive: true, filter: (file) => !path.basename(file).startsWith(".env") });
  copy(".next/static", image);
  copy("public", image);
  copy("db/migrations", image);
  cpSync(path.join(projectDir, "scripts/web-processes.mjs"), path.join(image, "web-processes.mjs"));
  await bundle("scripts/standalone-worker.ts", path.join(image, "worker.mjs"));
  await bundle("scripts/standalone-migrate.ts", path.join(image, "migrate.mjs"));
  const programs = "web-processes.mjs (of server.js), worker.mjs, migrate.mjs";
  console.log(`Assembled in ${path.relative(process.cwd(), image)}: ${programs}.`);
});

function copy(folder: string, image: string): void {
  const from = path.join(projectDir, folder);
  if (existsSync(from)) cpSync(from, path.join(image, folder), { recursive: true });
}

async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    absWorkingDir: projectDir,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // Outside Next's server build it would throw on sight.
    alias: { "server-only": "./scripts/empty-module.ts" },
    // Native code cannot be bundled; Next has put it into the image's node_modules.
    external: ["@node-rs/argon2"],
    jsx: "automatic",
    // Bundled packages of the older kind call require for node's own modules.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
}
