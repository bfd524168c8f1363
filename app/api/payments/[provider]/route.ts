import { database } from "@/server/database";
import { publicActor } from "@/server/gate/actor";
import { boundedText } from "@/server/gate/bounded-body";
import { clientIp } from "@/server/gate/client-ip";
import { execute } from "@/server/gate/execute";
import { receivePaymentEvent } from "@/server/sales/receive-payment-event";

const longest = 100_000;

/** A payment provider's webhook. What changed nothing is answered alike, so that the provider stops asking. */
export async function POST(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  const body = await boundedText(request, longest);
  if (body === null) return new Response(null, { status: 413 });
  const result = await execute(receivePaymentEvent, {
    actor: publicActor,
    input: {
      provider: (await params).provider,
      body,
      signature: request.headers.get("x-signature"),
    },
    db: database(),
    locale: "en",
    ip: clientIp(request.headers),
  });
  switch (result.kind) {
    case "done":
      return new Response(null, { status: 204 });
    case "throttled":
      return new Response(null, { status: 429, headers: { "retry-after": String(result.retryAfter) } });
    case "unavailable":
      return new Response(null, { status: 503, headers: { "retry-after": String(result.retryAfter) } });
    case "unexpected":
      return new Response(null, { status: 500 });
    default:
      return new Response(null, { status: 404 });
  }
}
