import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { takeDown } from "./take-down";
import { volumeChunk, volumeFunctions, volumeShop, volumeTables } from "./volume-sql";

export type VolumeOptions = {
  /** How many customers there are to be, each with a phone, a card, a paid sale and its points. */
  customers: number;
  chunk?: number;
  onProgress?: (done: number, total: number) => void;
};

/**
 * Fills the database for measurements: set-based SQL, books in balance. Customers are numbered, so a second run adds
 * what is missing. All of it is one transaction, in which the tables stand without their indexes and references and
 * get them back at the end: filling them row by row takes several times as long. Nobody else can use the tables
 * meanwhile; a run that is interrupted leaves no trace. Needs the owner's rights.
 */
export async function seedVolume(
  db: Db,
  { customers, chunk = 50_000, onProgress }: VolumeOptions,
): Promise<void> {
  await db.transaction(async (tx) => {
    const run = async (statements: readonly string[]) => {
      for (const statement of statements) await tx.execute(sql.raw(statement));
    };
    await run([...volumeFunctions, ...volumeShop]);
    const first = await nextNumber(tx);
    if (first > customers) return;
    await run([`set local maintenance_work_mem = '512MB'`, `set local work_mem = '128MB'`]);
    const putBack = await takeDown(tx, volumeTables);
    for (let from = first; from <= customers; from += chunk) {
      const to = Math.min(from + chunk - 1, customers);
      await run(volumeChunk(from, to));
      onProgress?.(to, customers);
    }
    await putBack();
  });
  await db.execute(sql.raw("analyze"));
}

async function nextNumber(db: Db): Promise<number> {
  const [row] = await db.execute<{ next: string }>(
    sql`select coalesce(max(substr(external_id, 8)::bigint), 0) + 1 as next from customers where external_id like 'volume-%'`,
  );
  return Number(row?.next ?? 1);
}
