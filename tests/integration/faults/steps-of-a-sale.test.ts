import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
import { reach } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { type FaultyShop, faultyShop } from "@/tests/support/faulty-shop";
import { givePoints } from "@/tests/support/shop";

// A sale that takes points, is paid and earns writes to all of these; each is a step at which everything may die.
const steps = [
  "sales",
  "sale_lines",
  "payments",
  "point_entries",
  "point_lots",
  "cards",
  "customers",
  "audit_entries",
  "idempotency_keys",
] as const;

/** What a trigger does at its step, as the database's superuser. */
const deaths = {
  "its own connection": "perform pg_terminate_backend(pg_backend_pid());",
  "all of PostgreSQL": `execute format('copy deaths from program %L',
    'kill -9 ' || split_part(pg_read_file('postmaster.pid'), chr(10), 1));
    perform pg_sleep(60);`,
};

let shop: FaultyShop;
beforeAll(async () => {
  shop = await faultyShop();
  await shop.owner.execute(sql`create table deaths (line text)`);
});
beforeEach(() => reach(shop));
afterEach(async () => {
  await shop.again(() => sealLedger(shop.db, new Date()));
  expect(await verifyBooks(shop.db)).toEqual([]);
});

/** Lets the next write to a table, or the commit after it, kill something. @returns takes the trigger away again */
async function plant(table: string, when: "before" | "at the end", death: string) {
  await shop.owner.execute(
    sql.raw(`create or replace function die() returns trigger language plpgsql security definer as
      $$ begin ${death} return coalesce(new, old); end $$`),
  );
  await shop.owner.execute(
    sql.raw(
      when === "before"
        ? `create trigger die before insert or update on ${table} for each row execute function die()`
        : `create constraint trigger die after insert on ${table} deferrable initially deferred
             for each row execute function die()`,
    ),
  );
  return () => shop.again(() => shop.owner.execute(sql.raw(`drop trigger if exists die on ${table}`)));
}

const countOf = async () => (await shop.again(() => shop.owner.execute(sql`select from sales`))).length;

async function dies(table: string, when: "before" | "at the end", death: string): Promise<void> {
  const { db, card, cardId, product } = shop;
  await shop.again(() => givePoints(db, cardId, 500));
  const before = await countOf();
  const at = till(shop);
  const body = { card, lines: [{ product }], points: 500, payments: [{ method: "cash", amount: 50_000 }] };
  const how = { idempotencyKey: randomUUID() };
  const takeAway = await plant(table, when, death);
  const died = await at.place(body, how).finally(takeAway);
  expect(died).toMatchObject({ status: 503, problem: { code: "unavailable" } });
  expect(died.headers.get("content-type")).toBe("application/problem+json");
  expect(Number(died.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await countOf()).toBe(before);

  const first = await at.place(body, how);
  expect(first, JSON.stringify(first.problem)).toMatchObject({ status: 201, sale: { status: "paid" } });
  const again = await at.place(body, how);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(again.sale).toEqual(first.sale);
  expect(await countOf()).toBe(before + 1);
}

describe.each(Object.entries(deaths))("%s is killed", (name, death) => {
  // Each takes a second until PostgreSQL is back.
  const some =
    name === "all of PostgreSQL" ? (["sales", "point_entries", "idempotency_keys"] as const) : steps;
  it.each(some)("at the step of %s: nothing is kept, and the same call goes through afterwards", (table) =>
    dies(table, "before", death),
  );

  it("at the commit: the same", () => dies("sales", "at the end", death));
});

describe("the disk is full", () => {
  it.each(["sales", "point_entries", "idempotency_keys"])(
    "at the step of %s: nothing is kept, and it goes on when there is room",
    // A full disk shows as this error of one statement. (Where even the log of changes finds no room, PostgreSQL
    // ends itself, and then it is as if it were killed.)
    (table) => dies(table, "before", "raise exception 'no space left on device' using errcode = '53100';"),
  );
});
