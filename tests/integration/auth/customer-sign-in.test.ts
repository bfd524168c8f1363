import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { customerEmails, customerPhones } from "@/db/schema/customers";
import { perform } from "@/jobs/worker";
import { requestCode } from "@/server/auth/request-code";
import { sessionActor } from "@/server/auth/session-actor";
import { signInWithCode } from "@/server/auth/sign-in-with-code";
import { testDatabase } from "@/tests/support/database";
import { addMember } from "@/tests/support/shop";
import { call, ending } from "@/tests/support/staff";

process.env.AUTH_SECRET ??= "a secret of the tests, long enough";

let db: Db;
let owner: Db;
let ivan: string;
const phone = "+79161234567";

beforeEach(async () => {
  ({ db, owner } = await testDatabase());
  ivan = (await addMember(db, "1001")).customer;
  await db.insert(customerPhones).values({ customerId: ivan, position: 0, phone, reversed: "76543216197" });
  await db.insert(customerEmails).values({ customerId: ivan, position: 0, email: "ivan@example.com" });
});

const ask = (address: string, browser = "his", now = new Date()) =>
  call(db, requestCode, { address, browser, device: null }, { now });

const enter = (code: string, browser = "his", now = new Date()) =>
  call(db, signInWithCode, { code, browser, device: null, userAgent: null }, { now });

/** The code that the worker sent out last, or null when it sent none. */
async function sentCode(now = new Date()): Promise<string | null> {
  const jobs = await owner.execute<{ payload: unknown }>(
    sql`delete from graphile_worker._private_jobs returning payload`,
  );
  for (const { payload } of jobs) await perform("auth.sendCode", { db, now }, payload).catch(() => undefined);
  const rows = await owner.execute<{ text: string }>(
    sql`select text from outbox_messages order by created_at desc, id desc limit 1`,
  );
  return rows[0]?.text.match(/\b\d{6}\b/)?.[0] ?? null;
}

const wrong = (code: string | null) => (code === "000000" ? "111111" : "000000");

test.each(["8 (916) 123-45-67", "79161234567", " IVAN@example.com "])(
  "%s gets a code that works once",
  async (address) => {
    expect(ending(await ask(address))).toBe("done");
    const code = (await sentCode()) ?? "";
    const result = await enter(code);
    if (result.kind !== "done") throw new Error(ending(result));
    expect(await sessionActor(db, result.value.sessionId, new Date())).toMatchObject({
      kind: "customer",
      id: ivan,
    });
    expect(ending(await enter(code))).toBe("code_expired");
  },
);

test("of two uses at once one wins", async () => {
  await ask(phone);
  const code = (await sentCode()) ?? "";
  const ends = (await Promise.all([enter(code), enter(code), enter(code)])).map(ending).sort();
  expect(ends).toEqual(["code_expired", "code_expired", "done"]);
});

test("a code works only in the browser that asked, and for ten minutes", async () => {
  await ask(phone);
  const code = (await sentCode()) ?? "";
  expect(ending(await enter(code, "another"))).toBe("code_expired");
  expect(ending(await enter(code, "his", new Date(Date.now() + 10 * 60_000 + 1)))).toBe("code_expired");
  expect(ending(await enter(code))).toBe("done");
});

test("an unknown address is answered alike and gets nothing", async () => {
  const [known, unknown] = [await ask(phone), await ask("+79990000000", "other")];
  expect(unknown.kind).toBe(known.kind);
  await sentCode();
  const sent = await owner.execute(sql`select "to" from outbox_messages`);
  expect([...sent]).toEqual([{ to: phone }]);
  expect(ending(await enter("123456", "other"))).toBe("invalid_code");
});

test("five tries a code and five a phone an hour", async () => {
  await ask(phone);
  const code = await sentCode();
  for (let guess = 0; guess < 5; guess++) expect(ending(await enter(wrong(code)))).toBe("invalid_code");
  expect(ending(await enter(code ?? ""))).toBe("code_expired");
  await ask(phone, "second browser");
  expect(ending(await enter((await sentCode()) ?? "", "second browser"))).toBe("too_many_tries");
});

test("five codes an hour for an address", async () => {
  for (let asked = 0; asked < 5; asked++) expect(ending(await ask(phone))).toBe("done");
  expect(ending(await ask(phone))).toBe("too_many_tries");
});

test.each(["not an address", "a@b@c.example", "x@example.com,y@example.com"])(
  "%s is no address",
  async (text) => {
    expect(ending(await ask(text))).toBe("invalid_address");
  },
);
