import "server-only";
import { randomUUID } from "node:crypto";
import { readSealed, writeSealed } from "./cookies";

/** A mark that tells one browser from others, so that a code works only where it was asked for. */
export async function browserId(): Promise<string | null> {
  const contents = await readSealed("browser");
  return typeof contents?.id === "string" ? contents.id : null;
}

/** The browser's mark, made where it is missing. For actions only. */
export async function markedBrowserId(): Promise<string> {
  const known = await browserId();
  if (known) return known;
  const id = randomUUID();
  await writeSealed("browser", { id }, 3600);
  return id;
}
