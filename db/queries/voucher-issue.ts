import { eq, sql } from "drizzle-orm";

import type { Db } from "../client";
import { insertRows } from "../insert-rows";
import { voucherBatches } from "../schema/vouchers";

// V2: codes come into being here only, always as a batch: what was issued together, for whom and what was paid.

export type VoucherBatchRow = typeof voucherBatches.$inferSelect;

export async function insertVoucherBatch(db: Db, row: VoucherBatchRow): Promise<void> {
  await insertRows(db, voucherBatches, [row]);
}

/** A batch, held until the transaction ends: of two who fill it, one waits and then finds what is left. */
export async function lockVoucherBatch(db: Db, id: string): Promise<VoucherBatchRow | null> {
  const [row] = await db.select().from(voucherBatches).where(eq(voucherBatches.id, id)).for("no key update");
  return row ?? null;
}

export type NewCode = { id: string; code: string };

/**
 * Adds codes to a locked batch, in one statement, and counts them on it. One that exists already is left out.
 * @returns how many were added
 */
export async function insertVouchers(db: Db, batchId: string, codes: readonly NewCode[]): Promise<number> {
  const [row] = await db.execute<{ added: number }>(sql`
    with added as (
      insert into vouchers (id, code, type_id, batch_id, customer_id, expires_on, face, paid, remaining, issued_at)
      select given.id, given.code, type_id, batch.id, customer_id, expires_on, face, batch.paid, face, batch.at
      from unnest(${sql.param(codes.map(({ id }) => id))}::text[], ${sql.param(codes.map(({ code }) => code))}::text[])
        as given(id, code), voucher_batches as batch
      where batch.id = ${batchId}
      on conflict (code) do nothing returning 1
    )
    update voucher_batches set issued = issued + (select count(*) from added)
    where id = ${batchId} returning (select count(*) from added)::int as added`);
  return row?.added ?? 0;
}

/** All codes of a small batch, in the order of their issue. */
export async function findCodesOfBatch(db: Db, batchId: string): Promise<string[]> {
  const rows = await db.execute<{ code: string }>(
    sql`select code from vouchers where batch_id = ${batchId} order by id`,
  );
  return rows.map(({ code }) => code);
}

export type SoldType = {
  id: string;
  productId: string;
  /** Days that a code is good for; null for no end. */
  validDays: number | null;
};

/** The types of certificates that are sold as these products. */
export async function findTypesSoldAs(db: Db, productIds: readonly string[]): Promise<SoldType[]> {
  return db.execute<SoldType>(sql`
    select id, product_id as "productId", (definition ->> 'validDays')::int as "validDays"
    from voucher_types where product_id = any(${sql.param([...productIds])}::text[])`);
}
