import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { employees } from "@/db/schema/people";
import { recoveryCodes } from "@/db/schema/sessions";
import { auditEntries } from "@/db/schema/trust";
import { prepareSecondFactor } from "@/server/account/prepare-second-factor";
import { showAccount } from "@/server/account/show-account";
import { turnOffSecondFactor } from "@/server/account/turn-off-second-factor";
import { turnOnSecondFactor } from "@/server/account/turn-on-second-factor";
import { timeCode } from "@/server/auth/time-code";
import { resetSecondFactor } from "@/server/people/reset-second-factor";
import { testDatabase } from "@/tests/support/database";
import { call, ending, goodPassword, hire, signedIn, signIn } from "@/tests/support/staff";

process.env.AUTH_SECRET ??= "a secret of the tests, long enough";

let db: Db;
let annaId: string;
let anna: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  ({ db } = await testDatabase());
  annaId = await hire(db, { role: "seller", name: "Anna" });
  await hire(db, { role: "administrator", name: "Bob" });
  anna = await signedIn(db, "Anna");
});

const halfMinutes = (count: number) => new Date(Date.now() + count * 30_000);
const codeAt = (secret: string, at: Date) => timeCode(secret, Math.floor(at.getTime() / 30_000));

async function prepare(actor = anna) {
  const result = await call(db, prepareSecondFactor, {}, { actor });
  if (result.kind !== "done") throw new Error(ending(result));
  return result.value;
}

/** Turns it on a minute ago, so that codes of now are fresh. */
async function turnOn() {
  const { draft, secret } = await prepare();
  const now = halfMinutes(-2);
  const input = { draft, code: codeAt(secret, now), password: goodPassword };
  const result = await call(db, turnOnSecondFactor, input, { actor: anna, now });
  if (result.kind !== "done") throw new Error(ending(result));
  return { secret, codes: result.value.recoveryCodes };
}

const enter = async (code?: string) => ending(await signIn(db, "Anna", code === undefined ? {} : { code }));

test("sign-in asks for the app's code after the password, and takes each code once", async () => {
  const { secret } = await turnOn();
  expect(await enter()).toBe("second_factor_required");
  expect(ending(await signIn(db, "Anna", { password: "wrong", code: codeAt(secret, new Date()) }))).toBe(
    "invalid_credentials",
  );
  expect(await enter("000000")).toBe("wrong_second_factor");
  const code = codeAt(secret, new Date());
  expect(await enter(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe("done");
  expect(await enter(code)).toBe("wrong_second_factor");
  expect(await enter(codeAt(secret, halfMinutes(-4)))).toBe("wrong_second_factor");
});

test("one code at two doors at once opens one", async () => {
  const { secret } = await turnOn();
  const code = codeAt(secret, new Date());
  const ends = await Promise.all([enter(code), enter(code), enter(code)]);
  expect(ends.sort()).toEqual(["done", "wrong_second_factor", "wrong_second_factor"]);
});

test("a recovery code lets in once, however it is typed", async () => {
  const { codes } = await turnOn();
  const [first = "", second = ""] = codes;
  expect(codes).toHaveLength(10);
  expect(await enter(first.toUpperCase().replace("-", " "))).toBe("done");
  expect(await enter(first)).toBe("wrong_second_factor");
  expect(await enter(second)).toBe("done");
  expect(await call(db, showAccount, {}, { actor: anna })).toMatchObject({
    value: { secondFactor: { recoveryCodesLeft: 8 } },
  });
});

test("guessing codes ends as guessing passwords does", async () => {
  await turnOn();
  for (let tries = 0; tries < 10; tries += 1) expect(await enter("000000")).toBe("wrong_second_factor");
  expect(await enter("000000")).toBe("too_many_tries");
});

test("the database and the audit hold neither the secret nor a recovery code", async () => {
  const { secret, codes } = await turnOn();
  const kept = JSON.stringify([
    await db.select().from(employees),
    await db.select().from(recoveryCodes),
    await db.select().from(auditEntries),
  ]);
  expect(kept).toContain("account.turnOnSecondFactor");
  for (const hidden of [secret, ...codes]) expect(kept).not.toContain(hidden);
});

test("it is turned on by who has the password, the app and a fresh draft of their own", async () => {
  const { draft, secret } = await prepare();
  const code = codeAt(secret, new Date());
  const attempt = async (changed: object, more: object = {}) => {
    const input = { draft, code, password: goodPassword, ...changed };
    return ending(await call(db, turnOnSecondFactor, input, { actor: anna, ...more }));
  };
  expect(await attempt({ password: "wrong" })).toBe("wrong_password");
  expect(await attempt({ code: "000000" })).toBe("wrong_second_factor");
  expect(await attempt({ draft: draft.slice(0, -4) })).toBe("second_factor_draft_over");
  expect(await attempt({}, { now: halfMinutes(70) })).toBe("second_factor_draft_over");
  expect(await attempt({}, { actor: await signedIn(db, "Bob") })).toBe("second_factor_draft_over");
  expect(await enter()).toBe("done");
  expect(await attempt({})).toBe("done");
  expect(await enter()).toBe("second_factor_required");
});

test("the owner turns it off by password, an administrator for who lost everything", async () => {
  await turnOn();
  const off = (password: string) => call(db, turnOffSecondFactor, { password }, { actor: anna });
  expect(ending(await off("wrong"))).toBe("wrong_password");
  expect(ending(await off(goodPassword))).toBe("done");
  expect(await enter()).toBe("done");

  await turnOn();
  const bob = await signedIn(db, "Bob");
  expect(ending(await call(db, resetSecondFactor, { id: annaId }, { actor: anna }))).toBe("denied");
  expect(ending(await call(db, resetSecondFactor, { id: annaId }, { actor: bob }))).toBe("done");
  expect(await enter()).toBe("done");
  expect(await db.select().from(recoveryCodes)).toEqual([]);
});
