import { randomInt, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApiKey } from "@/server/auth/api-keys";
import { reach } from "@/tests/support/api";
import { type HandledRoute, apiRoutes as routes } from "@/tests/support/api-routes";
import {
  type ChangingCall,
  changingCalls,
  programme,
  readingCalls,
  worldOf,
} from "@/tests/support/changing-calls";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { addMember, givePoints, openShop, publish, type Shop } from "@/tests/support/shop";
import { tablesDigest } from "@/tests/support/tables-digest";

// Q5: a till that got no answer asks again. Every operation that changes something, asked once more and at once.

const nameOf = ({ method, path }: HandledRoute) => `${method} ${path}`;
const changing = routes.filter(({ useCase }) => useCase.kind === "command");
const named = changing.map((route) => [nameOf(route), route] as const);

let database: TestDatabase;
let shop: Shop;
let bearer: string;
beforeAll(async () => {
  database = await testDatabase();
  shop = await openShop(database.db);
  await publish(database.db, programme, 2);
  const rich = await addMember(database.db, "2001", { importance: "gold" });
  await givePoints(database.db, rich.cardId, 100);
  bearer = (await createApiKey(database.owner, { name: "till", role: "administrator" })).key;
});
beforeEach(() => reach(database));

/** A program with a call that succeeds, for a customer of its own. */
async function programFor(route: HandledRoute) {
  const member = await addMember(database.db, String(randomInt(1e6, 1e9)));
  await givePoints(database.db, member.cardId, 500);
  const arrange = { ...changingCalls, ...readingCalls }[nameOf(route)];
  const call = await arrange?.(worldOf(database.db, { ...shop, ...member }));
  if (!call) throw new Error("no such call");
  const send = async (
    idempotencyKey: string | null,
    { params = {}, body }: Pick<ChangingCall, "params" | "body"> = call,
  ) => {
    const request = new Request("http://localhost/api/v1", {
      method: route.method,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(idempotencyKey === null ? {} : { "idempotency-key": idempotencyKey }),
      },
      ...(route.method === "DELETE" ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const response = await route.handler(request, { params: Promise.resolve(params) });
    const answer = { status: response.status, body: (await response.json()) as Record<string, unknown> };
    return { answer, replayed: response.headers.get("idempotency-replayed") === "true" };
  };
  return { send, call, key: randomUUID() };
}

const standing = () => tablesDigest(database.owner);
/** The same but for the notes that something was asked: the audit, and when it was last saved. */
const content = () => tablesDigest(database.owner, { tables: ["audit_entries"], columns: ["updated_at"] });
/** An answer without the moment of saving. */
const saved = ({
  answer: { status, body },
}: {
  answer: { status: number; body: Record<string, unknown> };
}) => ({
  status,
  body: { ...body, updatedAt: null },
});

/** How many rows each table has more after something was done. */
async function added(work: () => Promise<unknown>) {
  const before = await standing();
  await work();
  const after = await standing();
  return Object.entries(after).flatMap(([table, { rows }]) => {
    const more = rows - (before[table]?.rows ?? 0);
    return more === 0 ? [] : [[table, more]];
  });
}

describe("operations that change something", () => {
  it("are all here", () => {
    expect(Object.keys(changingCalls).sort()).toEqual(changing.map(nameOf).sort());
  });

  it.each(named)("%s does once what is asked twice with one key", async (_name, route) => {
    const { send, call, key } = await programFor(route);
    const untouched = await standing();
    const first = await send(key);
    expect(first.answer.status, JSON.stringify(first.answer.body)).toBeLessThan(300);
    expect(first.replayed).toBe(false);
    const before = await standing();
    expect(before).not.toEqual(untouched);

    expect(await send(key)).toEqual({ answer: first.answer, replayed: true });
    expect(await standing()).toEqual(before);

    // A key belongs to one call: another body, or the same to another address, is no repetition of it.
    const others: Pick<ChangingCall, "params" | "body">[] = [
      ...(call.other ? [{ ...call, body: call.other }] : []),
      ...Object.keys(call.params ?? {}).map((name) => ({
        ...call,
        params: { ...call.params, [name]: "other" },
      })),
    ];
    for (const other of others) {
      const { answer } = await send(key, other);
      expect(answer).toMatchObject({ status: 409, body: { code: "idempotency_key_reused" } });
    }
    expect(await standing()).toEqual(before);
  });

  it.each(named)("%s lets one of two at once do it", async (_name, route) => {
    const alone = await programFor(route);
    const once = await added(() => alone.send(alone.key));
    const { send, key } = await programFor(route);
    const twice = await added(async () => {
      const [one, two] = await Promise.all([send(key), send(key)]);
      expect(one.answer.status, JSON.stringify(one.answer.body)).toBeLessThan(300);
      expect(two.answer).toEqual(one.answer);
      expect([one.replayed, two.replayed].sort()).toEqual([false, true]);
    });
    expect(twice).toEqual(once);
  });

  it.each(named)("%s repeated under no key is what it says", async (_name, route) => {
    const { send, call } = await programFor(route);
    const isRequired = route.useCase.idempotency === "required";
    if (isRequired) {
      const untouched = await standing();
      const { answer } = await send(null);
      expect(answer).toMatchObject({ status: 400, body: { code: "idempotency_key_required" } });
      expect(await standing()).toEqual(untouched);
    }
    const fresh = () => send(isRequired ? randomUUID() : null);
    const first = await fresh();
    const [before, contentBefore] = [await standing(), await content()];
    const again = await fresh();
    expect(again.replayed).toBe(false);
    if (call.repeated === "another") {
      expect(again.answer.status).toBe(first.answer.status);
      expect(again.answer.body).not.toEqual(first.answer.body);
    } else if (call.repeated === "same") {
      expect(saved(again)).toEqual(saved(first));
      expect(await content()).toEqual(contentBefore);
    } else {
      expect(again.answer.body).toMatchObject({ code: call.repeated });
      expect(await standing()).toEqual(before);
    }
  });
});

describe("operations that only read", () => {
  const reading = routes.filter(({ method, useCase }) => method === "POST" && useCase.kind === "query");

  it("are all here", () => {
    expect(Object.keys(readingCalls).sort()).toEqual(reading.map(nameOf).sort());
  });

  it.each(reading.map((route) => [nameOf(route), route] as const))(
    "%s changes nothing, whatever key it carries",
    async (_name, route) => {
      const { send, key } = await programFor(route);
      const before = await standing();
      const first = await send(key);
      expect([first.answer.status, first.replayed]).toEqual([200, false]);
      expect(await send(key)).toEqual(first);
      expect(await standing()).toEqual(before);
    },
  );
});
