import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { sessionActor } from "@/server/auth/session-actor";
import { signOutHere } from "@/server/auth/sign-out";
import { testDatabase } from "@/tests/support/database";
import { call, ending, hire, signedIn, signIn } from "@/tests/support/staff";

let db: Db;
let anna: string;

beforeEach(async () => {
  ({ db } = await testDatabase());
  anna = await hire(db, { role: "seller", name: "Anna" });
});

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

test("an unknown e-mail and a wrong password are answered alike", async () => {
  const [wrong, unknown] = [await signIn(db, "Anna", { password: "wrong" }), await signIn(db, "Nobody")];
  expect(wrong).toEqual(unknown);
  expect(ending(wrong)).toBe("invalid_credentials");
});

test("a session ends by sign-out, by idleness and by age", async () => {
  const actor = await signedIn(db, "Anna");
  expect(await sessionActor(db, actor.sessionId, later(11))).toMatchObject({ id: anna });
  expect(await sessionActor(db, actor.sessionId, later(24))).toBeNull();

  const other = await signedIn(db, "Anna");
  for (let hours = 10; hours < 24 * 7; hours += 10) {
    expect(await sessionActor(db, other.sessionId, later(hours))).not.toBeNull();
  }
  expect(await sessionActor(db, other.sessionId, later(24 * 7 + 1))).toBeNull();

  const third = await signedIn(db, "Anna");
  await call(db, signOutHere, {}, { actor: third });
  expect(await sessionActor(db, third.sessionId, new Date())).toBeNull();
});

test("signing in again gives a new session and ends the browser's old one", async () => {
  const first = await signedIn(db, "Anna");
  const second = await signIn(db, "Anna", { actor: first });
  expect(ending(second)).toBe("done");
  expect(await sessionActor(db, first.sessionId, new Date())).toBeNull();
});

test("guessing is stopped, but the owner's own browser still gets in", async () => {
  for (let guess = 0; guess < 10; guess++) {
    expect(ending(await signIn(db, "Anna", { password: "wrong" }))).toBe("invalid_credentials");
  }
  expect(ending(await signIn(db, "Anna"))).toBe("too_many_tries");
  const device = { id: "her-browser", subject: anna };
  expect(ending(await signIn(db, "Anna", { device }))).toBe("done");
  const strangers = { id: "stranger", subject: "emp_other" };
  expect(ending(await signIn(db, "Anna", { device: strangers }))).toBe("too_many_tries");
});

test("tries at once are all counted", async () => {
  const tries = await Promise.all(
    Array.from({ length: 15 }, () => signIn(db, "Anna", { password: "wrong" })),
  );
  expect(tries.map(ending).filter((end) => end === "invalid_credentials")).toHaveLength(10);
});

test("one address may not try everybody", async () => {
  const tries = [];
  for (let guess = 0; guess < 101; guess++) {
    tries.push(ending(await signIn(db, `Name${guess}`, { ip: "192.0.2.1", password: "x" })));
  }
  expect(tries.at(-2)).toBe("invalid_credentials");
  expect(tries.at(-1)).toBe("too_many_tries");
  expect(ending(await signIn(db, "Anna", { ip: "192.0.2.2" }))).toBe("done");
});
