import { readdirSync } from "node:fs";
import { sep } from "node:path";
import type { StartingRole } from "@/core/rights";
import type { BooksDifference } from "@/db/queries/books";
import { createApiKey } from "@/server/auth/api-keys";
import { verifyBooks } from "@/server/points/verify-books";
import { testApi } from "./api";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** An answer as a program on the other side sees it. */
export type Reply = {
  status: number;
  headers: Headers;
  // What comes over the wire is unknown until a shape of the test's own has read it.
  body: Record<string, unknown>;
};

export type Sent = {
  body?: unknown;
  query?: Record<string, string | number>;
  headers?: Record<string, string>;
  /** `POST` gets a key of its own unless told; null sends none. */
  idempotencyKey?: string | null;
};

/** A program with a key: it knows methods and paths, and nothing of what is behind them. */
export type Program = {
  send: (method: string, path: string, sent?: Sent) => Promise<Reply>;
  get: (path: string, query?: Record<string, string | number>) => Promise<Reply>;
  post: (path: string, body?: unknown, sent?: Sent) => Promise<Reply>;
  put: (path: string, body: unknown) => Promise<Reply>;
  patch: (path: string, body: unknown) => Promise<Reply>;
};

/** The API by methods and paths, over the route handlers and a database of the test's own. */
export type BlackBox = Program & {
  /** The same with a key of another role, or bound to a store; null comes without a key. */
  as: (role: StartingRole | null, storeId?: string) => Promise<Program>;
  /** What is not right in the books behind it. */
  faultsInBooks: () => Promise<BooksDifference[]>;
};

const routes = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => file.endsWith("/route.ts"))
  .map((file) => ({ file, parts: file.split("/").slice(0, -1) }))
  // What is named goes before what may be anything.
  .sort((a, b) => a.file.split("[").length - b.file.split("[").length);

let count = 0;

/** Call it in a `beforeEach`: handlers reach this database until the test ends. */
export async function blackBox(): Promise<BlackBox> {
  const api = await testApi();
  const as = async (role: StartingRole | null, storeId?: string) => {
    if (role === null) return programWith(null);
    const options = { name: role, role, ...(storeId === undefined ? {} : { storeId }) };
    return programWith((await createApiKey(api.owner, options)).key);
  };
  return { ...(await as("administrator")), as, faultsInBooks: () => verifyBooks(api.db) };
}

function programWith(key: string | null): Program {
  const send = async (method: string, path: string, sent: Sent = {}): Promise<Reply> => {
    const { handler, params } = await routeOf(method, path);
    const own =
      sent.idempotencyKey === undefined && method === "POST" ? `own-${++count}` : sent.idempotencyKey;
    const query = new URLSearchParams(Object.entries(sent.query ?? {}).map(([k, v]) => [k, String(v)]));
    const request = new Request(`http://localhost/api/v1${path}?${query}`, {
      method,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(own ? { "idempotency-key": own } : {}),
        ...sent.headers,
      },
      ...(sent.body === undefined
        ? {}
        : { body: typeof sent.body === "string" ? sent.body : JSON.stringify(sent.body) }),
    });
    const response = await handler(request, { params: Promise.resolve(params) });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Reply["body"],
    };
  };
  return {
    send,
    get: (path, query) => send("GET", path, query ? { query } : {}),
    post: (path, body, sent) => send("POST", path, { ...sent, ...(body === undefined ? {} : { body }) }),
    put: (path, body) => send("PUT", path, { body }),
    patch: (path, body) => send("PATCH", path, { body }),
  };
}

async function routeOf(
  method: string,
  path: string,
): Promise<{ handler: Handler; params: Record<string, string> }> {
  const asked = path.slice(1).split("/");
  const route = routes.find(
    ({ parts }) =>
      parts.length === asked.length && parts.every((part, n) => part.startsWith("[") || part === asked[n]),
  );
  const module: Partial<Record<string, Handler>> = route
    ? await import(`../../app/api/v1/${route.file}`)
    : {};
  const handler = module[method];
  if (!route || !handler) throw new Error(`no ${method} ${path}`);
  const params = Object.fromEntries(
    route.parts.flatMap((part, n) =>
      part.startsWith("[") ? [[part.slice(1, -1), decodeURIComponent(asked[n] ?? "")]] : [],
    ),
  );
  return { handler, params };
}
