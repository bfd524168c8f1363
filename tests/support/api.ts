import { afterEach } from "vitest";
import type { StartingRole } from "@/core/rights";
import type { Connection } from "@/db/client";
import { createApiKey } from "@/server/auth/api-keys";
import type { Handler } from "@/server/gate/resource";
import { type TestDatabase, testDatabase } from "./database";

type CallOptions = {
  /** Path parameters, as Next hands them to a route. */
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Null sends no key at all. */
  key?: string | null;
  headers?: Record<string, string>;
};

export type Answer = { status: number; headers: Headers; body: unknown };

/** The API over a database of the test's own: the very route handlers that Next calls. */
export type TestApi = TestDatabase & {
  /** A new key with the rights of a starting role. */
  key: (role: StartingRole) => Promise<string>;
  /** Calls a handler; as an administrator unless told otherwise. */
  call: (handler: Handler, options?: CallOptions) => Promise<Answer>;
};

const holder = globalThis as { regularsConnection?: Connection };

afterEach(() => {
  delete holder.regularsConnection;
});

/** Lets handlers reach a database until the test ends: for files whose tests share one. */
export function reach(database: TestDatabase): void {
  holder.regularsConnection = { db: database.db, close: database.close };
}

/** Call it in a test or a `beforeEach`: handlers reach this database until the test ends. */
export async function testApi(): Promise<TestApi> {
  const database = await testDatabase();
  reach(database);
  const key = async (role: StartingRole) => (await createApiKey(database.owner, { name: role, role })).key;
  const administrator = await key("administrator");
  return {
    ...database,
    key,
    call: callsAs(administrator),
  };
}

/** Calls handlers as Next does, with this key unless told otherwise. */
export function callsAs(ownKey: string): TestApi["call"] {
  return async (handler, { params = {}, query = {}, body, key = ownKey, headers = {} } = {}) => {
    const request = new Request(`http://localhost/api/v1?${new URLSearchParams(query)}`, {
      // Handlers read the method only to tell a body from a query.
      method: body === undefined ? "GET" : "POST",
      headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await handler(request, { params: Promise.resolve(params) });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
}
