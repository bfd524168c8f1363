import { routes } from "@/app/api/v1/routes";
import type { StartingRole } from "@/core/rights";
import type { BooksDifference } from "@/db/queries/books";
import { createApiKey } from "@/server/auth/api-keys";
import { apiApp } from "@/server/gate/api-listener";
import { verifyBooks } from "@/server/points/verify-books";
import { testApi } from "./api";

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

/** The API by methods and paths, as the app routes them, over a database of the test's own. */
export type BlackBox = Program & {
  /** The same with a key of another role, or bound to a store; null comes without a key. */
  as: (role: StartingRole | null, storeId?: string) => Promise<Program>;
  /** What is not right in the books behind it. */
  faultsInBooks: () => Promise<BooksDifference[]>;
};

const app = apiApp(routes);
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
    const response = await app.fetch(request);
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
