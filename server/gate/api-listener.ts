import "server-only";
import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { everyAnswer } from "./every-answer";
import { turnAway } from "./problem-response";
import { noRoute, type Resource } from "./resource";

/** An address as its folder in `app` is named, `/api/v1/sales/[id]`, and what stands there. */
export type ApiRoute = { address: string; resource: Resource };

/** Answers the API's calls as Next's router would, at a fraction of its cost (decision 14). */
export function apiListener(routes: readonly ApiRoute[]): RequestListener {
  const answer = getRequestListener(apiApp(routes).fetch, {
    // Next's pages in the same process go on with Node's own Request and Response.
    overrideGlobalObjects: false,
    // Node itself lets the rest of a body by that nobody read, however long its sender takes.
    autoCleanupIncoming: false,
    hostname: "localhost",
    // Of what it cannot read it hands on nothing, so in no language that was asked for.
    errorHandler: () => turnAway(new Request("http://localhost"), "unreadable"),
  });
  const headers = new Map(Object.entries(everyAnswer));
  return (request, response) => {
    response.setHeaders(headers);
    void answer(request, response);
  };
}

/** Bytes. Compressing less is not worth the time that it takes. */
const longEnough = 8_192;

/** The API by methods and addresses. */
export function apiApp(routes: readonly ApiRoute[]): Hono {
  const api = new Hono({ strict: false });
  api.use(compress({ threshold: longEnough }));
  for (const { pattern, resource } of inOrder(routes)) {
    for (const [method, handler] of Object.entries(resource)) {
      api.on(method, pattern, ({ req }) => handler(req.raw, { params: Promise.resolve(req.param()) }));
    }
  }
  api.notFound(({ req }) => noRoute(req.raw));
  return api;
}

/** The first that matches answers, so of two addresses the one with a name stands before the one with a parameter. */
function inOrder(routes: readonly ApiRoute[]): { pattern: string; resource: Resource }[] {
  return (
    routes
      // Next's way to say what no address answers.
      .filter(({ address }) => !address.includes("[[..."))
      .map(({ address, resource }) => ({ pattern: patternOf(address), resource }))
      .sort((a, b) => (rank(a.pattern) < rank(b.pattern) ? -1 : 1))
  );
}

function patternOf(address: string): string {
  const pattern = address.replace(/\[(\w+)\]/g, ":$1");
  if (/[[(]/.test(pattern)) throw new Error(`${address}: a folder of the API is not named so`);
  return pattern;
}

const rank = (pattern: string): string => pattern.replaceAll(":", "\u{ffff}");
