/** Bytes that a program or a page of ours may send at once; files are another matter. */
export const longestBody = 2_000_000;

/**
 * The body of a request as long as it is no longer than `limit` bytes; null where it is. One that says so is not read
 * at all, and one that turns out so is not kept.
 */
async function boundedBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const stated = request.headers.get("content-length");
  if (Number(stated ?? 0) > limit) return null;
  // Node's server lets through no more than what was said.
  if (stated !== null) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length <= limit) chunks.push(chunk);
    // Who is still sending hears no answer, so the rest is let by; but not for ever.
    else if (length > 10 * limit) return null;
  }
  return length > limit ? null : Buffer.concat(chunks);
}

/** The text of a body of at most `limit` bytes; null where it is longer. */
export async function boundedText(request: Request, limit: number): Promise<string | null> {
  const body = await boundedBody(request, limit);
  // A byte order mark, as some programs put before JSON, is no part of the text.
  return body && new TextDecoder().decode(body);
}

/** What a form of at most `limit` bytes says; nothing where it is longer, or no form. */
export async function boundedForm(request: Request, limit: number): Promise<FormData> {
  const body = await boundedBody(request, limit);
  const type = request.headers.get("content-type") ?? "";
  const form = body && new Response(body, { headers: { "content-type": type } }).formData();
  return (await form?.catch(() => null)) ?? new FormData();
}
