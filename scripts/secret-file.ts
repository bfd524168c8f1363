import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** Reads a secret, made at the first call, from a file that only its owner can read. */
export function secretFrom(file: string): string {
  if (!existsSync(file)) {
    // Whole or not at all: half a password would lock us out of what was made with it.
    const making = `${file}.${process.pid}`;
    writeFileSync(making, randomBytes(24).toString("base64url"), { mode: 0o600 });
    renameSync(making, file);
  }
  return readFileSync(file, "utf8").trim();
}
