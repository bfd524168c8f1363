import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/**
 * A mark of one process that a later process with the same number does not have: `pid:start time`. Where the
 * system does not tell the start time it is the number alone. Null when no such process lives.
 */
export function lifeMark(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") {
    const fields = statFields(pid);
    // A zombie answers signals but does nothing any more.
    if (fields === null || fields[0] === "Z" || fields[0] === "X") return null;
    return `${pid}:${fields[19] ?? ""}`;
  }
  try {
    process.kill(pid, 0);
    return `${pid}:`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? `${pid}:` : null;
  }
}

/** Whether the very process that left this mark is still alive. */
export function isAlive(mark: string): boolean {
  return lifeMark(Number.parseInt(mark, 10)) === mark;
}

/** Whether the process is a PostgreSQL server working in this folder, as far as the system lets us see. */
export function isServerOf(pid: number, cluster: string): boolean {
  if (lifeMark(pid) === null) return false;
  if (process.platform === "linux") {
    try {
      // The server changes into its data folder; orphaned backends do not count, only their parent does.
      return readlinkSync(`/proc/${pid}/cwd`).replace(/ \(deleted\)$/, "") === cluster;
    } catch {
      return false;
    }
  }
  if (process.platform === "win32") return true;
  return /\bpostgres\b/.test(
    spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "",
  );
}

/** The parent's number, where the system tells it (Linux). */
export function parentOf(pid: number): number | null {
  const parent = process.platform === "linux" ? statFields(pid)?.[1] : undefined;
  return parent === undefined ? null : Number(parent);
}

/** State, parent and so on of a process, from the third field on; null when there is no such process. */
function statFields(pid: number): string[] | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  // The command's name may hold spaces and brackets; the fields begin after the last one.
  return stat === null ? null : stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
