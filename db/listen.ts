import postgres from "postgres";

/**
 * Listens to a channel on a connection of its own, which is opened again when it breaks. What is told while it is
 * broken is lost: a hint to look sooner, never the only way to learn of a change.
 */
export async function listenTo(
  url: string,
  channel: string,
  onTold: (payload: string) => void,
): Promise<() => Promise<void>> {
  const client = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: "regulars listen" },
  });
  await client.listen(channel, onTold);
  return () => client.end({ timeout: 1 });
}
