import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Right, rights } from "@/core/rights";
import { newId } from "@/db/new-id";
import { insertApiKey } from "@/db/queries/api-keys";
import { createApiKey } from "@/server/auth/api-keys";
import { hashApiKey } from "@/server/auth/bearer-actor";
import { reach } from "@/tests/support/api";
import { type HandledRoute, apiRoutes as routes } from "@/tests/support/api-routes";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { fieldsOf, sampleInput } from "@/tests/support/sample-input";
import { openShop, type Shop } from "@/tests/support/shop";

const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);

let database: TestDatabase;
let administrator: string;
let known: Record<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  administrator = (await createApiKey(database.owner, { name: "all", role: "administrator" })).key;
  known = knownOf(await openShop(database.db));
});
beforeEach(() => reach(database));
afterAll(() => database.close());

const knownOf = ({ store, product, customer, card }: Shop): Record<string, string> => ({
  store,
  product,
  customer,
  card,
  id: customer,
  name: "Test",
});

type Sent = { key?: string | null; params?: Record<string, string>; input?: unknown; query?: string };

/** Calls the handler as Next does; reading operations get the input as their query. */
async function call({ handler, method, path }: HandledRoute, { key, params, input, query }: Sent = {}) {
  const reads = method === "GET" || method === "DELETE";
  const given = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, known[name] ?? "none"]);
  const search = reads && query === undefined ? new URLSearchParams(asTexts(input)).toString() : query;
  const request = new Request(`http://localhost/api/v1?${search ?? ""}`, {
    method,
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key ?? administrator}` }),
      "idempotency-key": randomUUID(),
    },
    ...(reads || input === undefined
      ? {}
      : { body: typeof input === "string" ? input : JSON.stringify(input) }),
  });
  const context = { params: Promise.resolve({ ...Object.fromEntries(given), ...params }) };
  const response = await handler(request, context);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const asTexts = (input: unknown): Record<string, string> =>
  typeof input === "object" && input !== null
    ? Object.fromEntries(
        Object.entries(input).map(([name, value]) => [
          name,
          typeof value === "string" ? value : String(JSON.stringify(value)),
        ]),
      )
    : {};

/** A key with every right but one. */
async function keyWithout(missing: Right): Promise<string> {
  const key = `rg_${randomUUID()}`;
  const grants = Object.fromEntries(
    rights.filter((right) => right !== missing).map((right) => [right, "all" as const]),
  );
  const row = { id: newId("apiKey"), name: "less", hint: key.slice(0, 7), hash: hashApiKey(key), grants };
  await insertApiKey(database.owner, { ...row, roleId: null, storeId: null, createdAt: new Date() });
  return key;
}

describe("every operation of the API", () => {
  it("is found", () => {
    expect(routes.length).toBeGreaterThan(35);
  });

  it.each(named)("%s answers 401 without a key, and with a wrong one", async (_name, route) => {
    if (route.useCase.right === "anyone") return;
    for (const key of [null, "", "rg_none", "x".repeat(5_000)]) {
      expect(await call(route, { key })).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
    }
  });

  it.each(named)("%s answers 403 with a key that lacks the right, and names it", async (_name, route) => {
    const { right } = route.useCase;
    if (!(rights as string[]).includes(right)) return;
    const key = await keyWithout(right as Right);
    expect(await call(route, { key })).toMatchObject({ status: 403, body: { code: "forbidden", right } });
  });
});

const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;

/** Bodies that are no input of any operation. */
const bodies: readonly (readonly [string, string])[] = [
  ["nothing", "{}"],
  ["a list", "[]"],
  ["null", "null"],
  ["a text", '"text"'],
  ["a number", "1e400"],
  ["half of it", '{"lines": [{'],
  ["a prototype", '{"__proto__": {"kind": "system"}, "constructor": {"prototype": {"ok": true}}}'],
  ["depth", `{"lines": ${deep}, "name": ${deep}, "discounts": ${deep}}`],
  ["a name with NUL", '{"a\\u0000b": 1}'],
];

/** What stands in a field in place of its value. */
const values: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 53,
  1e308,
  "",
  "x".repeat(20_000),
  "\u0000",
  "\ud800",
  "ext:\ud800",
  "\u202e\u200d\ufeff𝔸🏳️‍🌈 Ω",
  "__proto__",
  "%' or 1=1 --",
  "99999-99-99",
  [],
  [null],
  [[], {}],
  {},
  { __proto__: null, toString: 1, length: -1 },
];

/** Long enough for a busy machine; a query that runs away takes far longer. */
const sane = 5_000;

describe("what no program should send", () => {
  const timed = async (route: HandledRoute, sent: Sent) => {
    const begun = performance.now();
    const { status, body } = await call(route, sent);
    const took = performance.now() - begun;
    expect(status, `${JSON.stringify(sent).slice(0, 300)} → ${JSON.stringify(body)}`).toBeLessThan(500);
    expect(took, JSON.stringify(sent).slice(0, 300)).toBeLessThan(sane);
    return status;
  };

  it.each(named)("%s is not upset by it", { timeout: 120_000 }, async (_name, route) => {
    const reads = route.method === "GET" || route.method === "DELETE";
    if (!reads) for (const [, body] of bodies) await timed(route, { input: body });
    for (const query of [
      "limit=1e9",
      "cursor=!!!",
      "cursor=WzFd",
      "a=%00",
      "limit=&sort=__proto__",
      "from=x",
    ]) {
      if (reads) await timed(route, { query });
    }
    const base = sampleInput(route.useCase, known);
    for (const field of fieldsOf(route.useCase)) {
      for (const value of values) await timed(route, { input: { ...base, [field]: value } });
    }
    for (const [, name = ""] of route.path.matchAll(/\{(\w+)\}/g)) {
      for (const value of [
        "__proto__",
        "\u0000",
        "\ud800",
        "ext:",
        "ext:\u0000",
        "x".repeat(5_000),
        "../..",
        "%",
      ]) {
        await timed(route, { params: { [name]: value }, input: base });
      }
    }
    await timed(route, { input: { ...base, admin: true, kind: "system", grants: {}, actor: {} } });
  });
});
