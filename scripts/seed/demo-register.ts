import type { Db } from "@/db/client";
import { createCustomer } from "@/server/customers/create-customer";
import type { DemoCustomer } from "./demo-people";
import type { Random } from "./random";
import { run } from "./run-use-case";

export type RegisteredCustomer = DemoCustomer & { id: string; since: Date };

const day = 86_400_000;

/** Puts the customers in, spread over the first ten months of the shop's year. */
export async function registerDemoCustomers(
  db: Db,
  people: DemoCustomer[],
  { now, random }: { now: Date; random: Random },
): Promise<RegisteredCustomer[]> {
  const registered: RegisteredCustomer[] = [];
  for (const person of people) {
    const since = new Date(now.getTime() - random.whole(60, 364) * day - random.whole(0, day));
    const { number, grade, weight: _, ...fields } = person;
    const customer = await run(
      db,
      createCustomer,
      {
        ...fields,
        externalId: `demo-${number}`,
        ...(grade
          ? { card: { kind: number % 3 === 0 ? ("physical" as const) : ("virtual" as const), grade } }
          : {}),
      },
      { now: since },
    );
    registered.push({ ...person, id: customer.id, since });
  }
  return registered;
}
