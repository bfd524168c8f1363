import "server-only";
import { turnAway } from "./problem-response";

/** What Next calls with a request. */
export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];

/** What a route file exports: a handler of each method. */
export type Resource = Record<Method | "OPTIONS", Handler>;

/**
 * All methods of one address of the API:
 * `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(listSales) })`.
 * A method that is not given answers 405 and names those that are; Next's own answer would be empty.
 */
export function resource(given: Partial<Record<Method, Handler>>): Resource {
  const has = methods.filter((method) => given[method]);
  const allow = [...has, ...(given.GET ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse = async (request: Request) => turnAway(request, "wrongMethod", { allow });
  const handlers = methods.map((method) => [method, given[method] ?? refuse]);
  return {
    ...(Object.fromEntries(handlers) as Record<Method, Handler>),
    OPTIONS: async () => new Response(null, { status: 204, headers: { allow } }),
  };
}

/** What no address answers: a program reads JSON, so the site's page of this kind is not for it. */
export const noRoute = (request: Request): Response => turnAway(request, "noRoute");
