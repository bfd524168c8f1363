import "server-only";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { RequestListener, Server } from "node:http";
import { type ApiRoute, apiListener } from "./api-listener";

const channel = "http.server.request.start";
const isApiCall = (url = ""): boolean => url.startsWith("/api/v1/");

/**
 * From the first call of the API on, its calls are answered without Next's router (decision 14). Next makes its server by
 * itself and shows it to nobody, but Node tells with each request which server has received it.
 */
export function takeApiCalls(routes: readonly ApiRoute[]): void {
  const answer = apiListener(routes);
  const takeOver = (message: unknown) => {
    const { request, server } = message as { request: { url?: string }; server: Server };
    if (!isApiCall(request.url)) return;
    unsubscribe(channel, takeOver);
    const others = server.rawListeners("request") as RequestListener[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      if (isApiCall(request.url)) answer(request, response);
      else for (const other of others) other.call(server, request, response);
    });
  };
  subscribe(channel, takeOver);
}
