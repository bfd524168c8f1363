import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { secretFrom } from "../secret-file";
import { type Account, canEnter } from "./account";

const systemFolder = "/var/lib/regulars";

/**
 * The folder of one embedded server: its cluster, log, password and locks. Beside the app's other data, unless
 * the server's account cannot get there (root's home, say); then under /var/lib/regulars by a hash of the data
 * folder's mark, or, where that cannot be written, in the temporary folder with a warning.
 */
export function chooseHome(
  dataDir: string,
  account: Account | undefined,
  warn: (text: string) => void,
): string {
  mkdirSync(dataDir, { recursive: true });
  if (canEnter(account, dataDir)) return makeFolder(path.join(dataDir, "postgres"));
  // By a mark inside the folder, not by its name: a folder emptied and made anew begins with an empty database.
  const mark = secretFrom(path.join(dataDir, "database-mark"));
  return makeFolder(path.join(sharedFolder(account, warn), hashOf(mark)));
}

/** A folder that the server's account can reach, for what is shared by all data folders (see binaries.ts). */
export function sharedFolder(account: Account | undefined, warn: (text: string) => void): string {
  try {
    makeFolder(systemFolder);
    if (canEnter(account, systemFolder)) return systemFolder;
  } catch {
    // Not writable: fall through to the temporary folder.
  }
  const temporary = path.join(tmpdir(), "regulars");
  warn(
    `!!! The database server cannot reach the project's folder and ${systemFolder} is not usable: ` +
      `the data are kept in ${temporary}, WHICH THE SYSTEM MAY EMPTY. Set DATA_DIR or DATABASE_URL for real use.`,
  );
  return makeFolder(temporary);
}

/** Makes a folder that others can pass through but not list; refuses one that somebody else prepared. */
function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = lstatSync(folder);
  const self = process.getuid?.();
  if (!found.isDirectory() || (self !== undefined && found.uid !== self)) {
    throw new Error(`${folder} belongs to another user; remove it or choose another DATA_DIR.`);
  }
  // mkdir's mode is narrowed by the umask, and the server's account must get through.
  if (self === 0) chmodSync(folder, 0o711);
  return folder;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
