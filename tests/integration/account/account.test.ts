import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { findOwnAccount } from "@/db/queries/people";
import { auditEntries } from "@/db/schema/trust";
import { changePassword } from "@/server/account/change-password";
import { chooseLanguage } from "@/server/account/choose-language";
import { endOtherSessions } from "@/server/account/end-other-sessions";
import { showAccount } from "@/server/account/show-account";
import { systemActor } from "@/server/gate/actor";
import { testDatabase } from "@/tests/support/database";
import { call, ending, goodPassword, hire, mayNow, signedIn, signIn } from "@/tests/support/staff";

let db: Db;
let annaId: string;
let here: Awaited<ReturnType<typeof signedIn>>;
let there: Awaited<ReturnType<typeof signedIn>>;
const better = "another good one";

beforeEach(async () => {
  ({ db } = await testDatabase());
  annaId = await hire(db, { role: "seller", name: "Anna" });
  await hire(db, { role: "seller", name: "Bob" });
  there = await signedIn(db, "Anna");
  here = await signedIn(db, "Anna");
});

const change = (current: string, password = better) =>
  call(db, changePassword, { current, password }, { actor: here });
const isIn = async ({ sessionId }: { sessionId: string }) =>
  (await mayNow(db, sessionId, "sales.sell")) !== null;

test("whoever changes their password stays here, is out elsewhere, and leaves no secret in the audit", async () => {
  const bob = await signedIn(db, "Bob");
  expect(ending(await change(goodPassword))).toBe("done");
  expect([await isIn(here), await isIn(there), await isIn(bob)]).toEqual([true, false, true]);
  expect(ending(await signIn(db, "Anna"))).toBe("invalid_credentials");
  expect(ending(await signIn(db, "Anna", { password: better }))).toBe("done");
  const audit = JSON.stringify(await db.select().from(auditEntries));
  expect(audit).toContain("account.changePassword");
  expect(audit).not.toContain(better);
  expect(audit).not.toContain("argon2");
});

test("a wrong present password or a weak new one changes nothing, and guessing ends", async () => {
  expect(ending(await change(goodPassword, "anna"))).toBe("weak_password");
  for (let tries = 0; tries < 10; tries += 1) expect(ending(await change("wrong"))).toBe("wrong_password");
  expect(ending(await change(goodPassword))).toBe("too_many_tries");
  expect(await isIn(there)).toBe(true);
  expect(ending(await signIn(db, "Anna"))).toBe("done");
});

test("the account tells one's own sessions and ends the others", async () => {
  await signedIn(db, "Bob");
  const shown = await call(db, showAccount, {}, { actor: here });
  if (shown.kind !== "done") throw new Error(ending(shown));
  expect(shown.value.sessions.map(({ id, isThis }) => [id, isThis])).toEqual(
    expect.arrayContaining([
      [here.sessionId, true],
      [there.sessionId, false],
    ]),
  );
  expect(shown.value.sessions).toHaveLength(2);
  expect(ending(await call(db, endOtherSessions, {}, { actor: here }))).toBe("done");
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
});

test("the language is kept with the person and comes with the next sign-in", async () => {
  expect(ending(await call(db, chooseLanguage, { locale: "en" }, { actor: here }))).toBe("done");
  expect((await findOwnAccount(db, annaId))?.locale).toBe("en");
  expect(await signIn(db, "Anna")).toMatchObject({ value: { locale: "en" } });
  expect(ending(await call(db, chooseLanguage, { locale: "xx" }, { actor: here }))).toBe("invalid");
});

test("a program has no account", async () => {
  const actor = systemActor("test");
  expect(ending(await call(db, showAccount, {}, { actor }))).toBe("not_found");
  expect(ending(await call(db, endOtherSessions, {}, { actor }))).toBe("not_found");
});
