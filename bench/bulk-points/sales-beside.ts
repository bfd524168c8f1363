import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import { placeSale } from "@/server/sales/place-sale";
import { timesOf } from "../measure";

/** Posts sales of random cards one after the other, by two registers, until `work` is over; says how long they took. */
export async function salesBeside(db: Db, name: string, work: () => Promise<unknown>): Promise<void> {
  const cards = await db.execute<{ number: string; product: string; price: string }>(sql`
    select number, product.id as product, product.price::text as price
    from cards, (select id, price from products order by id limit 1) as product order by md5(cards.id) limit 500`);
  let isOver = false;
  const took: number[] = [];
  const register = async (turn: number): Promise<void> => {
    if (isOver) return;
    const card = cards[(turn * 37) % cards.length] as (typeof cards)[number];
    const start = performance.now();
    const result = await execute(placeSale, {
      actor: systemActor("bench"),
      db,
      locale: "en",
      idempotencyKey: newId("sale"),
      input: {
        card: card.number,
        lines: [{ product: card.product }],
        payments: [{ method: "cash", amount: Number(card.price) }],
      },
    });
    if (result.kind !== "done") throw new Error(JSON.stringify(result));
    took.push(performance.now() - start);
    return register(turn + 2);
  };
  const registers = Promise.all([register(0), register(1)]);
  await work().finally(() => {
    isOver = true;
  });
  await registers;
  const { median, p99 } = timesOf(took);
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(8);
  console.log(
    `${name.padEnd(32)}${String(took.length).padStart(6)} sales, median${ms(median)}, p99${ms(p99)}, longest${ms(Math.max(...took))}`,
  );
}
