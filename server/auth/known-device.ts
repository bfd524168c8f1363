import "server-only";
import { randomUUID } from "node:crypto";
import { readSealed, writeSealed } from "./cookies";

/** A browser in which `subject` (an employee or customer) has signed in before. */
export type KnownDevice = { id: string; subject: string };

/** The browser's mark of an earlier sign-in. It opens nothing: it only counts wrong tries apart from strangers'. */
export async function knownDevice(): Promise<KnownDevice | null> {
  const contents = await readSealed("device");
  return typeof contents?.id === "string" && typeof contents.subject === "string"
    ? { id: contents.id, subject: contents.subject }
    : null;
}

/** Marks the browser after a sign-in. */
export async function rememberDevice(subject: string, known: KnownDevice | null): Promise<void> {
  if (known?.subject !== subject) await writeSealed("device", { id: randomUUID(), subject });
}
