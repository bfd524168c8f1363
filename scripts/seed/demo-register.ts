import type { Db } from "@/db/client";
import { gradeCard } from "@/server/cards/grade-card";
import { createCustomer } from "@/server/customers/create-customer";
import type { Actor } from "@/server/gate/actor";
import type { DemoCustomer } from "./demo-people";
import type { Random } from "./random";
import { run } from "./run-use-case";

export type RegisteredCustomer = DemoCustomer & { id: string; since: Date };

const day = 86_400_000;

/** Puts the customers in, spread over the first ten months of the shop's year. */
export async function registerDemoCustomers(
  db: Db,
  people: DemoCustomer[],
  { now, random, actor }: { now: Date; random: Random; actor: Actor },
): Promise<RegisteredCustomer[]> {
  const registered: RegisteredCustomer[] = [];
  for (const person of people) {
    const since = new Date(now.getTime() - random.whole(60, 364) * day - random.whole(0, day));
    const { number, hasCard, fixedGrade, weight: _, ...fields } = person;
    const customer = await run(
      db,
      createCustomer,
      {
        ...fields,
        externalId: `demo-${number}`,
        ...(hasCard
          ? { card: { kind: number % 3 === 0 ? ("physical" as const) : ("virtual" as const) } }
          : {}),
      },
      { now: since },
    );
    const card = customer.cards[0]?.number;
    if (card && fixedGrade) await run(db, gradeCard, { card, grade: fixedGrade }, { now: since, actor });
    registered.push({ ...person, id: customer.id, since });
  }
  return registered;
}
