import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Grants, rights } from "@/core/rights";
import type { Db } from "@/db/client";
import type { Actor, CustomerActor, EmployeeActor } from "@/server/gate/actor";
import { publicActor } from "@/server/gate/actor";
import { type Call, execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { declaredActions, declaredUseCases } from "@/tests/support/declared";

// Whoever has no right is turned away before anything is parsed or read: the database of these calls is none.

const noDatabase = new Proxy({} as Db, {
  get() {
    throw new Error("the database was asked");
  },
});

const caller = vi.hoisted(() => ({ actor: null as unknown }));
vi.mock("@/server/gate/request-call", () => ({
  requestCall: async () => ({ actor: caller.actor, locale: "en", db: noDatabase, ip: null, requestId: "r" }),
}));
// Plain Node does not resolve what next-auth imports of Next, and nobody signs in here.
vi.mock("next-auth/jwt", () => ({ encode: vi.fn(), decode: vi.fn() }));
vi.mock("@/server/auth/next-auth", () => ({ signInAs: vi.fn(), signOutBrowser: vi.fn(), handlers: {} }));

const everyRight: Grants = Object.fromEntries(rights.map((right) => [right, "all"]));
const employee = (grants: Grants): EmployeeActor => ({
  kind: "employee",
  id: "emp_test",
  name: "Test",
  grants,
  storeIds: null,
  team: ["emp_test"],
  sessionId: "s",
});
const key = (grants: Grants): Actor => ({
  kind: "key",
  id: "key_test",
  name: "Test",
  grants,
  storeIds: null,
});
const customer: CustomerActor = { kind: "customer", id: "cus_test", name: "Test", sessionId: "s" };

const without = ({ right }: AnyUseCase): Grants => ({ ...everyRight, [right]: undefined }) as Grants;

/** Who may not call it, and whether they have signed in. */
function strangersTo(useCase: AnyUseCase): { actor: Actor; signedIn: boolean }[] {
  const nobody = { actor: publicActor, signedIn: false };
  switch (useCase.right) {
    case "anyone":
      return [];
    case "customer":
      return [
        nobody,
        { actor: employee(everyRight), signedIn: true },
        { actor: key(everyRight), signedIn: true },
      ];
    case "staff":
      return [nobody, { actor: customer, signedIn: true }];
    default:
      return [
        nobody,
        { actor: customer, signedIn: true },
        { actor: employee(without(useCase)), signedIn: true },
        { actor: key(without(useCase)), signedIn: true },
        { actor: employee({}), signedIn: true },
      ];
  }
}

/** What may be asked without a right: each with the reason for which it is open. */
const openToAnyone: Record<string, string> = {
  "auth.signIn": "signing in",
  "auth.signInWithCode": "signing in",
  "auth.requestCode": "signing in",
  "auth.requestPassword": "signing in",
  "auth.showPasswordLink": "the link itself is the secret",
  "auth.setPasswordByLink": "the link itself is the secret",
  "auth.signOut": "ends one's own session",
  "settings.showSetUp": "the first start, while nobody can sign in",
  "settings.setUp": "the first start, while nobody can sign in",
  "sales.getPaymentLink": "the link itself is the secret",
  "sales.payTestLink": "the link itself is the secret",
  "sales.receivePaymentEvent": "the payment provider signs what it sends",
};

/** Actions that are no use case wrapped as it is. */
const ownDoors = [
  "signInStaffAction",
  "signInWithCodeAction",
  "requestCodeAction",
  "signOutAction",
  "searchAction",
  "setUpAction",
];

describe("use cases", async () => {
  const declared = await declaredUseCases();

  it("are found", () => {
    expect(declared.length).toBeGreaterThan(75);
    expect(new Set(declared.map(({ useCase }) => useCase.right)).size).toBeGreaterThan(15);
  });

  it("are open to anyone only where there is a reason", () => {
    const open = declared
      .filter(({ useCase }) => useCase.right === "anyone")
      .map(({ useCase }) => useCase.name);
    expect(open.sort()).toEqual(Object.keys(openToAnyone).sort());
  });

  it.each(declared.map(({ useCase }) => [useCase.name, useCase] as const))(
    "%s turns away who has no right to it",
    async (_name, useCase) => {
      for (const { actor, signedIn } of strangersTo(useCase)) {
        const call: Call = { actor, input: {}, db: noDatabase, locale: "en" };
        const right = (rights as string[]).includes(useCase.right) ? useCase.right : null;
        expect(await execute(useCase, call)).toEqual({ kind: "denied", signedIn, right });
      }
    },
  );
});

describe("server actions", async () => {
  const actions = await declaredActions();
  beforeEach(() => {
    caller.actor = publicActor;
  });

  it("are found, and all but a few are use cases as they are", () => {
    expect(actions.length).toBeGreaterThan(40);
    const own = actions.filter(({ useCase }) => useCase === undefined).map(({ name }) => name);
    expect(own.sort()).toEqual([...ownDoors].sort());
  });

  it.each(
    actions.flatMap(({ name, call, useCase }) =>
      useCase === undefined || useCase.right === "anyone" ? [] : [[name, call, useCase] as const],
    ),
  )("%s turns away who has no right to it", async (_name, call, useCase) => {
    for (const { actor, signedIn } of strangersTo(useCase)) {
      caller.actor = actor;
      const code = signedIn ? "forbidden" : "unauthenticated";
      const isForm = call.length > 1;
      // A form that is not filled in is sent back before anyone asks who sent it; it changes nothing either.
      const answer = isForm ? await call({} as never, new FormData() as never) : await call({} as never);
      if (isForm && answer !== null && typeof answer === "object" && !("result" in answer)) {
        expect(answer).toMatchObject({ submission: { status: "error" } });
      } else {
        expect(isForm ? (answer as { result: unknown }).result : answer).toMatchObject({ ok: false, code });
      }
    }
  });

  it("search finds nothing for who is not signed in", async () => {
    const search = actions.find(({ name }) => name === "searchAction");
    expect(await search?.call("Ivanov" as never)).toEqual([]);
  });
});
