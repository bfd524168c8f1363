import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { listSeries } from "@/db/queries/cards";
import { findEmployee, findRoleById } from "@/db/queries/people";
import { bearerActor } from "@/server/auth/bearer-actor";
import type { EmployeeActor } from "@/server/gate/actor";
import { createEmployee } from "@/server/people/create-employee";
import { deleteRole } from "@/server/people/delete-role";
import { listPeople } from "@/server/people/list-people";
import { changeRole } from "@/server/people/save-role";
import { setDisabled } from "@/server/people/set-disabled";
import { setPassword } from "@/server/people/set-password";
import { updateEmployee } from "@/server/people/update-employee";
import { createKey, revokeKey } from "@/server/settings/keys";
import { setUp } from "@/server/settings/set-up";
import { testDatabase } from "@/tests/support/database";
import { call, ending, goodPassword, hire, mayNow, signedIn, signIn } from "@/tests/support/staff";

let db: Db;
let boss: EmployeeActor;
let annaId: string;

beforeEach(async () => {
  ({ db } = await testDatabase());
  await hire(db, { role: "administrator", name: "Boss" });
  annaId = await hire(db, { role: "seller", name: "Anna" });
  boss = await signedIn(db, "Boss");
});

const details = async (id: string) => {
  const person = await findEmployee(db, id);
  if (!person) throw new Error("no such person");
  const { name, email, roleId, managerId, storeIds } = person;
  return { id, name, email, roleId, managerId, storeIds };
};

test("only who may manage people sees and changes them", async () => {
  const actor = await signedIn(db, "Anna");
  expect(ending(await call(db, listPeople, {}, { actor }))).toBe("denied");
  expect(ending(await call(db, setDisabled, { id: boss.id, disabled: true }, { actor }))).toBe("denied");
  expect(ending(await call(db, listPeople, {}))).toBe("denied");
});

test("the list counts who has a role and says when they were last here", async () => {
  const listed = await call(db, listPeople, {}, { actor: boss });
  if (listed.kind !== "done") throw new Error(ending(listed));
  const { people, roles } = listed.value;
  expect(roles.map(({ key, people: count }) => [key, count])).toEqual([
    ["seller", 1],
    ["manager", 0],
    ["supervisor", 0],
    ["administrator", 1],
  ]);
  expect(people.map(({ name, lastSeenAt }) => [name, lastSeenAt !== null])).toEqual([
    ["Anna", false],
    ["Boss", true],
  ]);
});

test("a right taken away is gone at the next request", async () => {
  const anna = await signedIn(db, "Anna");
  expect(await mayNow(db, anna.sessionId, "sales.sell")).toBe(true);
  const { roleId } = await details(annaId);
  const role = await findRoleById(db, roleId);
  const { "sales.sell": _, ...rest } = role?.grants ?? {};
  await call(db, changeRole, { id: roleId, name: "Seller", grants: rest }, { actor: boss });
  expect(await mayNow(db, anna.sessionId, "sales.sell")).toBe(false);
});

test("who is shut out is out at the next request, and in again only by signing in", async () => {
  const anna = await signedIn(db, "Anna");
  await call(db, setDisabled, { id: annaId, disabled: true }, { actor: boss });
  expect(await mayNow(db, anna.sessionId, "sales.sell")).toBeNull();
  expect(ending(await signIn(db, "Anna"))).toBe("invalid_credentials");
  await call(db, setDisabled, { id: annaId, disabled: false }, { actor: boss });
  expect(await mayNow(db, anna.sessionId, "sales.sell")).toBeNull();
  expect(ending(await signIn(db, "Anna"))).toBe("done");
});

test("a new password ends the old sessions, a weak one is refused", async () => {
  const anna = await signedIn(db, "Anna");
  const set = (password: string) => call(db, setPassword, { id: annaId, password }, { actor: boss });
  expect(ending(await set("password123"))).toBe("weak_password");
  expect(await mayNow(db, anna.sessionId, "sales.sell")).toBe(true);
  expect(ending(await set("another good one"))).toBe("done");
  expect(await mayNow(db, anna.sessionId, "sales.sell")).toBeNull();
  expect(ending(await signIn(db, "Anna", { password: "another good one" }))).toBe("done");
});

test("the last administrator stays, in every way to lose them", async () => {
  const own = await details(boss.id);
  const { roleId: sellers } = await details(annaId);
  const act = (useCase: Parameters<typeof call>[1], input: unknown) =>
    call(db, useCase, input, { actor: boss });
  expect(ending(await act(setDisabled, { id: boss.id, disabled: true }))).toBe("last_administrator");
  expect(ending(await act(updateEmployee, { ...own, roleId: sellers }))).toBe("last_administrator");
  expect(ending(await act(changeRole, { id: own.roleId, name: "x", grants: {} }))).toBe("last_administrator");
  expect(await mayNow(db, boss.sessionId, "settings.people")).toBe(true);
});

test("of two administrators who shut each other out at once, one stays", async () => {
  const otherId = await hire(db, { role: "administrator", name: "Other" });
  const other = await signedIn(db, "Other");
  const ends = await Promise.all([
    call(db, setDisabled, { id: otherId, disabled: true }, { actor: boss }),
    call(db, setDisabled, { id: boss.id, disabled: true }, { actor: other }),
  ]);
  expect(ends.map(ending).sort()).toEqual(["done", "last_administrator"]);
});

test("e-mails are one person's, managers make no circle, roles in use stay", async () => {
  const anna = await details(annaId);
  const bob = { ...anna, name: "Bob", email: "ANNA@shop.example", password: goodPassword };
  expect(ending(await call(db, createEmployee, bob, { actor: boss }))).toBe("email_taken");
  const made = await call(
    db,
    createEmployee,
    { ...bob, email: "bob@shop.example", managerId: annaId },
    { actor: boss },
  );
  if (made.kind !== "done") throw new Error(ending(made));
  const circle = { ...anna, managerId: made.value.id };
  expect(ending(await call(db, updateEmployee, circle, { actor: boss }))).toBe("manager_cycle");
  expect(ending(await call(db, deleteRole, { id: anna.roleId }, { actor: boss }))).toBe("role_in_use");
});

test("a key works with its role's rights until it is ended", async () => {
  const { roleId } = await details(annaId);
  const made = await call(db, createKey, { name: "Till", roleId, storeId: null }, { actor: boss });
  if (made.kind !== "done") throw new Error(ending(made));
  const header = `Bearer ${made.value.key}`;
  expect((await bearerActor(db, header))?.grants["sales.sell"]).toBe("all");
  expect((await bearerActor(db, header))?.grants["settings.people"]).toBeUndefined();
  await call(db, revokeKey, { id: made.value.id }, { actor: boss });
  expect(await bearerActor(db, header)).toBeNull();
});

test("the first start names the first series of cards in the language of who starts", async () => {
  const empty = (await testDatabase()).db;
  const input = { name: "Анна", email: "anna@shop.example", password: goodPassword };
  const place = { company: "Магазин", store: "На Садовой", zone: "Europe/Moscow" };
  await call(empty, setUp, { ...input, ...place }, { locale: "ru" });
  expect((await listSeries(empty)).map(({ name }) => name)).toEqual(["Основная серия"]);
});

test("the first start happens once, whoever is first", async () => {
  const empty = (await testDatabase()).db;
  const start = (name: string) =>
    call(empty, setUp, {
      name,
      email: `${name}@shop.example`,
      password: goodPassword,
      company: "Shop",
      store: "Main",
      zone: "Europe/Moscow",
    });
  const ends = (await Promise.all(["ann", "bob", "eve"].map(start))).map(ending).sort();
  expect(ends).toEqual(["already_set_up", "already_set_up", "done"]);
});
