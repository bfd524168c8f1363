import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { volumeChunk, volumeFunctions, volumeShop } from "./volume-sql";

export type VolumeOptions = {
  /** How many customers to add, each with a phone, a card, a paid sale and its points. */
  customers: number;
  chunk?: number;
  onProgress?: (done: number, total: number) => void;
};

/**
 * Fills the database for measurements: set-based SQL in chunks, books in balance. Customers are numbered, so a second
 * run goes on where the first ended and an interrupted one loses at most its last chunk.
 */
export async function seedVolume(
  db: Db,
  { customers, chunk = 50_000, onProgress }: VolumeOptions,
): Promise<void> {
  for (const statement of [...volumeFunctions, ...volumeShop]) await db.execute(sql.raw(statement));
  for (let from = await nextNumber(db); from <= customers; from += chunk) {
    const to = Math.min(from + chunk - 1, customers);
    await db.transaction(async (tx) => {
      // A crash costs the last chunk, nothing else: no need to wait for the disk at each.
      await tx.execute(sql`set local synchronous_commit = off`);
      await tx.execute(sql.raw(volumeFunctions.join(";\n")));
      for (const statement of volumeChunk(from, to)) await tx.execute(sql.raw(statement));
    });
    onProgress?.(to, customers);
  }
  await db.execute(sql.raw("analyze"));
}

async function nextNumber(db: Db): Promise<number> {
  const [row] = await db.execute<{ next: string }>(
    sql`select coalesce(max(substr(external_id, 8)::bigint), 0) + 1 as next from customers where external_id like 'volume-%'`,
  );
  return Number(row?.next ?? 1);
}
