import "server-only";
import { sessionActor } from "../auth/session-actor";
import { execute } from "../gate/execute";
import { attempt } from "../gate/load";
import { requestCall } from "../gate/request-call";
import { onCardChange } from "./card-changes";
import { getMyVersion } from "./get-my-version";

/** How often the server looks by itself, in case a hint was lost; also what keeps the connection alive. */
const lookEvery = 15_000;
/** Then the browser connects anew: a stream outlives neither a sign-out for long nor a deployment. */
const longest = 10 * 60_000;

/**
 * A door of its own: server-sent events for a signed-in customer's open page. An event says only that something
 * changed; the page then loads itself anew, through its use case. The session is checked again at every look.
 */
export async function myEventStream(request: Request): Promise<Response> {
  const first = await attempt(getMyVersion, {});
  if (first.kind === "unavailable") return new Response(null, { status: 503 });
  const { db, locale, actor: asking } = await requestCall();
  const actor = await asking;
  if (first.kind !== "done" || actor.kind !== "customer") return new Response(null, { status: 401 });
  const { sessionId } = actor;
  let version = first.value.version;

  async function look(): Promise<"same" | "changed" | "over"> {
    const current = await sessionActor(db, sessionId, new Date());
    if (current?.kind !== "customer") return "over";
    const result = await execute(getMyVersion, { actor: current, db, locale, input: {} });
    if (result.kind !== "done" || result.value.version === version) return "same";
    version = result.value.version;
    return "changed";
  }

  const text = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(line));
      const lookAndTell = async () => {
        const found = await look().catch(() => "same" as const);
        if (stopped) return;
        if (found === "over") stop();
        else send(found === "changed" ? "event: change\ndata: {}\n\n" : ": still here\n\n");
      };
      let stopped = false;
      const timer = setInterval(lookAndTell, lookEvery);
      const end = setTimeout(() => stop(), longest);
      const forget = onCardChange(actor.id, lookAndTell);
      stop = () => {
        if (stopped) return;
        stopped = true;
        clearInterval(timer);
        clearTimeout(end);
        forget();
        controller.close();
      };
      request.signal.addEventListener("abort", () => stop());
      send("retry: 3000\n\n");
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "private, no-store",
      // Proxies that gather answers before they pass them on would hold the events back.
      "x-accel-buffering": "no",
    },
  });
}
