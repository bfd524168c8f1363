import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Grants, rights } from "@/core/rights";
import { type Actor, publicActor } from "@/server/gate/actor";
import type { AnyUseCase } from "@/server/gate/use-case";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { declaredUseCases } from "@/tests/support/declared";
import { oddInputs, oddValues } from "@/tests/support/odd-input";
import { fieldsOf, sampleInput } from "@/tests/support/sample-input";
import { openShop } from "@/tests/support/shop";
import { call, hire } from "@/tests/support/staff";

// Actions and the register hand the gate whatever a browser sent, of any type: no use case may be upset by it.

// Plain Node does not resolve what next-auth imports of Next, and nobody signs in here.
vi.mock("next-auth/jwt", () => ({ encode: vi.fn(), decode: vi.fn() }));
vi.mock("@/server/auth/next-auth", () => ({ signInAs: vi.fn(), signOutBrowser: vi.fn(), handlers: {} }));

process.env.AUTH_SECRET ??= "a secret of the tests, long enough";

const declared = (await declaredUseCases()).map(({ useCase }) => [useCase.name, useCase] as const);

let database: TestDatabase;
let known: Record<string, string>;
let employee: Actor;
beforeAll(async () => {
  database = await testDatabase();
  const { store, product, customer, card } = await openShop(database.db);
  known = { store, product, customer, card, id: customer, name: "Test", reason: "test" };
  const id = await hire(database.owner, { role: "administrator", name: "Odd" });
  const grants: Grants = Object.fromEntries(rights.map((right) => [right, "all"]));
  employee = { kind: "employee", id, name: "Odd", grants, storeIds: null, team: [id], sessionId: "ses_1" };
});
afterAll(() => database.close());

function callerOf({ right }: AnyUseCase): Actor {
  if (right === "anyone") return publicActor;
  const customer = { kind: "customer", id: known.customer ?? "", name: "Test", sessionId: "ses_1" } as const;
  return right === "customer" ? customer : employee;
}

/** Milliseconds of this process's own time: what others do on the machine does not count. */
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
/** No stall: nothing else is answered while one request keeps the process busy. */
const mostBusy = 200;

describe("what no browser should send", () => {
  it.each(declared)("%s is not upset by it", { timeout: 120_000 }, async (_name, useCase) => {
    const actor = callerOf(useCase);
    const run = async (input: unknown) => {
      const begun = busy();
      const result = await call(database.db, useCase, input, { actor });
      return { result, took: busy() - begun };
    };
    const check = async (input: unknown, what: string) => {
      const first = await run(input);
      expect(first.result.kind, what).not.toBe("unexpected");
      // Compiling and collecting garbage count as well: what is slow once is asked twice more.
      const took =
        first.took < mostBusy
          ? first.took
          : Math.min(first.took, (await run(input)).took, (await run(input)).took);
      expect(took, `${what}: milliseconds`).toBeLessThan(mostBusy);
    };
    for (const [what, input] of oddInputs) await check(input, what);
    const base = sampleInput(useCase, known);
    for (const field of fieldsOf(useCase)) {
      for (const [what, value] of oddValues) await check({ ...base, [field]: value }, `${field}: ${what}`);
    }
    await check({ ...base, admin: true, kind: "system", grants: {}, actor: {} }, "more fields");
  });
});
