/** A value as JSON that states its length, by which is known what is too short to be compressed. */
export function jsonResponse(
  value: unknown,
  { status, headers }: { status: number; headers: Record<string, string> },
): Response {
  const body = JSON.stringify(value);
  return new Response(body, {
    status,
    headers: {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      ...headers,
    },
  });
}
