import { linkLost } from "./link";

/** SQLSTATE classes that speak of the server: broken connections, no memory or disk, shutting down, broken files. */
const classes = new Set(["08", "53", "57", "58"]);

/** Single ones: a lock or a transaction that took too long, a conflict that repeating did not solve, a replica. */
const states = new Set(["55P03", "25P03", "40001", "40P01", "25006"]);

/**
 * Whether a call failed because the database cannot serve it now: gone, frozen, full, overloaded. The same call may
 * succeed later. Whether a transaction that was about to end was kept is then not known.
 */
export function isOutOfService(error: unknown): boolean {
  for (
    let each = error;
    typeof each === "object" && each !== null;
    each = "cause" in each ? each.cause : null
  ) {
    if (!("code" in each) || typeof each.code !== "string") continue;
    // By its code: one pool serves several bundles of a process, each with a class of this name.
    if (each.code === linkLost) return true;
    if (!("severity" in each)) continue;
    if (states.has(each.code) || classes.has(each.code.slice(0, 2))) return true;
  }
  return false;
}
