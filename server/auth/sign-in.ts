import "server-only";

/** Id of the session row that the browser's cookie names, or null. */
export async function currentSessionId(): Promise<string | null> {
  return null;
}
