import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, lifeMark } from "./process-life";

/** A freshly made lock is empty for an instant; older than this, its maker died before signing it. */
const unsignedMilliseconds = 5_000;

/**
 * Runs `work` while this process alone holds the lock file. A lock whose holder died is taken over.
 * @param wait how long to wait for a living holder, in milliseconds; then `busy` makes the error's text.
 */
export async function withFileLock<T>(
  file: string,
  { wait, busy }: { wait: number; busy: (pid: number) => string },
  work: () => Promise<T>,
): Promise<T> {
  const release = await takeFileLock(file, { wait, busy });
  try {
    return await work();
  } finally {
    release();
  }
}

/** Like {@link withFileLock}, but keeps the lock until the returned function is called. */
export async function takeFileLock(
  file: string,
  { wait, busy, onWait }: { wait: number; busy: (pid: number) => string; onWait?: (pid: number) => void },
): Promise<() => void> {
  const deadline = Date.now() + wait;
  const mark = lifeMark(process.pid) ?? `${process.pid}:`;
  let told = false;
  for (;;) {
    if (sign(file, mark)) {
      return () => {
        if (contentOf(file) === mark) rmSync(file, { force: true });
      };
    }
    const holder = contentOf(file);
    if (holder !== null && !isHeld(file, holder)) {
      removeStale(file, holder);
      continue;
    }
    const pid = Number.parseInt(holder ?? "", 10) || 0;
    if (!told && pid > 0) onWait?.(pid);
    told = true;
    if (Date.now() > deadline) throw new Error(busy(pid));
    await sleep(50);
  }
}

function sign(file: string, mark: string): boolean {
  try {
    const descriptor = openSync(file, "wx", 0o600);
    writeFileSync(descriptor, mark);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isHeld(file: string, holder: string): boolean {
  if (holder !== "") return isAlive(holder);
  try {
    return Date.now() - statSync(file).mtimeMs < unsignedMilliseconds;
  } catch {
    return false;
  }
}

/** Two processes may find the same stale lock; the slower one must not remove what the faster one made anew. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (contentOf(aside) === stale) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
