import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Account } from "./account";
import { program } from "./binaries";
import { serverEnvironment } from "./environment";

/** The role that owns the schema and runs migrations, and administers the embedded server. */
export const ownerRole = "regulars_owner";

/**
 * The character classes that the trigram search goes by: without a UTF-8 locale it would see no letters in
 * Cyrillic words. Systems name that locale differently.
 */
const characterLocales = ["C.UTF-8", "en_US.UTF-8", "UTF-8", "C"];

/** Makes the cluster in `cluster`, whole or not at all: a start killed in the middle leaves nothing behind. */
export function initialise(input: {
  binaries: string;
  cluster: string;
  password: string;
  account: Account | undefined;
  durable: boolean;
}): void {
  const { cluster, account } = input;
  const making = `${cluster}.making`;
  const passwordFile = `${making}-password`;
  let reason = "";
  for (const locale of characterLocales) {
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { mode: 0o700 });
    writeFileSync(passwordFile, input.password, { mode: 0o600 });
    if (account) for (const file of [making, passwordFile]) chownSync(file, account.uid, account.gid);
    const result = spawnSync(
      program(input.binaries, "initdb"),
      initdbArguments(input, making, passwordFile, locale),
      {
        ...account,
        cwd: path.dirname(cluster),
        env: serverEnvironment(),
        encoding: "utf8",
      },
    );
    rmSync(passwordFile, { force: true });
    if (result.status === 0) {
      renameSync(making, cluster);
      return;
    }
    reason = result.error?.message ?? result.stderr.trim();
    if (!/locale/i.test(reason)) break;
  }
  rmSync(making, { recursive: true, force: true });
  throw new Error(`The database could not be made in ${cluster}:\n${reason}`);
}

/** Whether a cluster has been made there. */
export function isInitialised(cluster: string): boolean {
  return existsSync(path.join(cluster, "PG_VERSION"));
}

function initdbArguments(
  { durable }: { durable: boolean },
  folder: string,
  passwordFile: string,
  characterLocale: string,
): string[] {
  return [
    ...["--pgdata", folder],
    ...["--username", ownerRole, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
    // Names sort as Russian readers expect (Ё beside Е, capitals beside small letters) on every system alike.
    ...["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=ru-RU"],
    ...["--locale=C", `--lc-ctype=${characterLocale}`],
    ...["--data-checksums", "--no-instructions", ...(durable ? [] : ["--no-sync"])],
  ];
}
