import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { passwordLinks } from "@/db/schema/sessions";
import { auditEntries, outboxMessages } from "@/db/schema/trust";
import { perform } from "@/jobs/worker";
import { requestPassword } from "@/server/auth/request-password";
import { setPasswordByLink, showPasswordLink } from "@/server/auth/set-password-by-link";
import { getMessage, listOutbox } from "@/server/outbox/list-outbox";
import { createEmployee } from "@/server/people/create-employee";
import { sendPasswordLink } from "@/server/people/send-password-link";
import { setDisabled } from "@/server/people/set-disabled";
import { testDatabase } from "@/tests/support/database";
import { call, ending, hire, mayNow, signedIn, signIn } from "@/tests/support/staff";

let db: Db;
let owner: Db;
let annaId: string;
const better = "another good one";
const minute = 60_000;

beforeEach(async () => {
  ({ db, owner } = await testDatabase());
  annaId = await hire(db, { role: "manager", name: "Anna" });
  await hire(db, { role: "administrator", name: "Boss" });
});

const ask = (email = "Anna@shop.example") => call(db, requestPassword, { email });

/** Tokens of the links that the worker mails for what is queued. */
async function mailed(): Promise<string[]> {
  const jobs = await owner.execute<{ payload: { email?: string } }>(
    sql`delete from graphile_worker._private_jobs returning payload`,
  );
  const before = (await db.select().from(outboxMessages)).length;
  for (const { payload } of jobs) {
    if (payload.email) await perform("auth.sendPasswordLink", { db, now: new Date() }, payload);
  }
  const letters = (await db.select().from(outboxMessages).orderBy(outboxMessages.id)).slice(before);
  return letters.map(({ text }) => text.match(/\/password\/([\w-]{43})/)?.[1] ?? "");
}

const setBy = (token: string | undefined, password = better, now = new Date()) =>
  call(db, setPasswordByLink, { token, password }, { now });

test("the link sets a password once and ends every session; looking at it changes nothing", async () => {
  const anna = await signedIn(db, "Anna");
  expect(ending(await ask())).toBe("done");
  const [token] = await mailed();
  for (let look = 0; look < 3; look += 1) {
    const shown = await call(db, showPasswordLink, { token });
    expect(shown).toMatchObject({ value: { email: "anna@shop.example" } });
  }
  expect(ending(await setBy(token, "anna"))).toBe("weak_password");
  expect(await mayNow(db, anna.sessionId, "sales.sell")).toBe(true);
  expect(ending(await setBy(token))).toBe("done");
  expect(await mayNow(db, anna.sessionId, "sales.sell")).toBeNull();
  expect(ending(await signIn(db, "Anna", { password: better }))).toBe("done");
  expect(ending(await setBy(token, "yet another one"))).toBe("link_expired");
  expect(await call(db, showPasswordLink, { token })).toMatchObject({ value: { email: null } });
});

test("of two uses at once one wins, and the person's other links end with it", async () => {
  await ask();
  await ask();
  const [first, second] = await mailed();
  expect(first).not.toBe(second);
  const ends = (await Promise.all([setBy(first), setBy(first, "yet another one")])).map(ending).sort();
  expect(ends).toEqual(["done", "link_expired"]);
  expect(ending(await setBy(second))).toBe("link_expired");
});

test("a link works for an hour, and for nobody who is shut out", async () => {
  await ask();
  const [token] = await mailed();
  expect(ending(await setBy(token, better, new Date(Date.now() + 60 * minute + 1)))).toBe("link_expired");
  const boss = await signedIn(db, "Boss");
  await call(db, setDisabled, { id: annaId, disabled: true }, { actor: boss });
  expect(ending(await setBy(token))).toBe("link_expired");
  await ask();
  expect(await mailed()).toEqual([]);
});

test("an unknown address is answered alike and gets nothing; asking has an end", async () => {
  const [known, unknown] = [await ask(), await ask("nobody@shop.example")];
  expect(unknown).toEqual({ ...known, value: { email: "nobody@shop.example" } });
  expect(await mailed()).toHaveLength(1);
  for (let tries = 0; tries < 4; tries += 1) expect(ending(await ask("nobody@shop.example"))).toBe("done");
  expect(ending(await ask("nobody@shop.example"))).toBe("too_many_tries");
});

test("neither the database nor the audit holds the link itself", async () => {
  await ask();
  const [token = ""] = await mailed();
  await setBy(token);
  const kept = JSON.stringify([await db.select().from(passwordLinks), await db.select().from(auditEntries)]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(better);
  const [entry] = (await db.select().from(auditEntries)).filter(
    ({ action }) => action === "auth.setPasswordByLink",
  );
  expect(entry).toMatchObject({ actorKind: "employee", actorId: annaId, actorName: "Anna" });
});

test("an administrator sends a link, and a new person without a password gets one", async () => {
  const boss = await signedIn(db, "Boss");
  const anna = await signedIn(db, "Anna");
  expect(ending(await call(db, sendPasswordLink, { id: annaId }, { actor: anna }))).toBe("denied");
  expect(ending(await call(db, sendPasswordLink, { id: annaId }, { actor: boss }))).toBe("done");
  const roleId = (await db.execute<{ role_id: string }>(sql`select role_id from employees limit 1`))[0]
    ?.role_id;
  const eve = { name: "Eve", email: "eve@shop.example", roleId, managerId: null, storeIds: [] };
  expect(ending(await call(db, createEmployee, eve, { actor: boss }))).toBe("done");
  const tokens = await mailed();
  expect(tokens).toHaveLength(2);
  for (const token of tokens) expect(ending(await setBy(token))).toBe("done");
  expect(ending(await signIn(db, "Eve", { password: better }))).toBe("done");
});

test("only who manages people reads such a letter in the outbox", async () => {
  await ask();
  const [token = ""] = await mailed();
  const id = (await db.select().from(outboxMessages))[0]?.id;
  const readBy = async (name: string) => {
    const actor = await signedIn(db, name);
    actor.grants = { ...actor.grants, "outbox.view": "all" };
    return JSON.stringify([
      await call(db, getMessage, { id }, { actor }),
      await call(db, listOutbox, {}, { actor }),
    ]);
  };
  expect(await readBy("Boss")).toContain(token);
  const seen = await readBy("Anna");
  expect(seen).toContain("anna@shop.example");
  expect(seen).not.toContain("/password/");
});
