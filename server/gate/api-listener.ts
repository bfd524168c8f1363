import "server-only";
import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { everyAnswer } from "./every-answer";
import { noRoute, type Resource } from "./resource";

/** An address as its folder in `app` is named, `/api/v1/sales/[id]`, and what stands there. */
export type ApiRoute = { address: string; resource: Resource };

/** Answers the API's calls as Next's router would, at a fraction of its cost (decision 14). */
export function apiListener(routes: readonly ApiRoute[]): RequestListener {
  const api = new Hono({ strict: false });
  api.use(compress());
  for (const { pattern, resource } of inOrder(routes)) {
    for (const [method, handler] of Object.entries(resource)) {
      api.on(method, pattern, ({ req }) => handler(req.raw, { params: Promise.resolve(req.param()) }));
    }
  }
  api.notFound(({ req }) => noRoute(req.raw));
  // Next's pages in the same process go on with Node's own Request and Response.
  const answer = getRequestListener(api.fetch, { overrideGlobalObjects: false });
  const headers = new Map(Object.entries(everyAnswer));
  return (request, response) => {
    response.setHeaders(headers);
    void answer(request, response);
  };
}

/** The first that matches answers, so of two addresses the one with a name stands before the one with a parameter. */
function inOrder(routes: readonly ApiRoute[]): { pattern: string; resource: Resource }[] {
  return (
    routes
      // Next's way to say what no address answers.
      .filter(({ address }) => !address.includes("[[..."))
      .map(({ address, resource }) => ({ pattern: address.replace(/\[(\w+)\]/g, ":$1"), resource }))
      .sort((a, b) => (rank(a.pattern) < rank(b.pattern) ? -1 : 1))
  );
}

const rank = (pattern: string): string => pattern.replaceAll(":", "\u{ffff}");
