import { sql } from "drizzle-orm";
import type { Db } from "../client";

/** V6: what a type came to. Money in minor units. */
export type VoucherFigures = {
  type: string;
  issued: number;
  /** What the certificates issued hold, and what was paid for all codes issued. */
  face: number;
  received: number;
  /** How often codes were used, less what was given back, and what they paid. */
  uses: number;
  paid: number;
  /** What the purchases paid with them came to, returns taken off. */
  purchases: number;
  /** Today: what certificates still hold, and what of it is in codes that have run out. */
  outstanding: number;
  outstandingExpired: number;
};

/**
 * V6: figures of every type from a moment up to another, by the entries and codes that an auditor would sum. What is
 * outstanding is always today's.
 */
export async function findVoucherFigures(
  db: Db,
  { from, to, today }: { from: Date; to: Date; today: string },
): Promise<VoucherFigures[]> {
  const [begin, end] = [from, to].map((at) => sql`${at.toISOString()}::timestamptz`);
  return db.execute<VoucherFigures>(sql`
    with given as (
      select type_id, count(*) as issued, sum(face) as face, sum(paid) as received from vouchers
      where issued_at >= ${begin} and issued_at < ${end} group by type_id
    ), moved as (
      select type_id, sum(voucher_entries.uses) as uses, sum(voucher_entries.paid) as paid
      from voucher_entries join vouchers on vouchers.id = voucher_id
      where at >= ${begin} and at < ${end} group by type_id
    ), bought as (
      select type_id, sum(total - returned) as purchases from (
        select distinct type_id, sale_id from voucher_entries join vouchers on vouchers.id = voucher_id
        where voucher_entries.kind = 'use' and at >= ${begin} and at < ${end}) as used
      join sales on sales.id = sale_id where status <> 'cancelled' group by type_id
    ), held as (
      select type_id, sum(remaining) as outstanding,
        sum(remaining) filter (where least(expires_on::text, left(definition ->> 'to', 10)) < ${today}) as expired
      from vouchers join voucher_types on voucher_types.id = type_id
      where remaining > 0 group by type_id
    )
    select key as type, coalesce(issued, 0)::int as issued, coalesce(face, 0)::float8 as face,
      coalesce(received, 0)::float8 as received, coalesce(uses, 0)::int as uses, coalesce(paid, 0)::float8 as paid,
      coalesce(purchases, 0)::float8 as purchases, coalesce(outstanding, 0)::float8 as outstanding,
      coalesce(expired, 0)::float8 as "outstandingExpired"
    from voucher_types left join given on given.type_id = voucher_types.id
    left join moved on moved.type_id = voucher_types.id left join bought on bought.type_id = voucher_types.id
    left join held on held.type_id = voucher_types.id
    order by voucher_types.created_at, voucher_types.id`);
}

/** Codes that were issued together, with who did it and how far a job has come. */
export type BatchOfType = {
  id: string;
  count: number;
  issued: number;
  paid: number;
  expiresOn: string | null;
  customerName: string | null;
  saleId: string | null;
  saleNumber: number | null;
  byName: string | null;
  at: string;
  status: "queued" | "running" | "done" | "failed";
};

/** The batches of a type, newest first, a row more than asked to tell whether there are more. */
export async function listBatchesOfType(
  db: Db,
  key: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<BatchOfType[]> {
  return db.execute<BatchOfType>(sql`
    select voucher_batches.id, count, issued, voucher_batches.paid::float8 as paid, expires_on::text as "expiresOn",
      customers.name as "customerName", voucher_batches.sale_id as "saleId", sales.number::int as "saleNumber",
      voucher_batches.by_name as "byName", to_json(voucher_batches.at) #>> '{}' as at,
      coalesce(job_runs.status, 'done') as status
    from voucher_batches join voucher_types on voucher_types.id = type_id and key = ${key}
    left join customers on customers.id = customer_id left join sales on sales.id = voucher_batches.sale_id
    left join job_runs on job_runs.id = job_run_id
    where ${after === null ? sql`true` : sql`voucher_batches.id < ${after}`}
    order by voucher_batches.id desc limit ${limit + 1}::int`);
}

export type BatchHead = { id: string; count: number; issued: number; key: string; name: string };

export async function findBatchHead(db: Db, id: string): Promise<BatchHead | null> {
  const [row] = await db.execute<BatchHead>(sql`
    select voucher_batches.id, count, issued, key, name from voucher_batches
    join voucher_types on voucher_types.id = type_id where voucher_batches.id = ${id}`);
  return row ?? null;
}

/** The batches that a sale sold. */
export async function findBatchesOfSale(db: Db, saleId: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    sql`select id from voucher_batches where sale_id = ${saleId} order by sale_line`,
  );
  return rows.map(({ id }) => id);
}
