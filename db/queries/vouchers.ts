import { type SQL, sql } from "drizzle-orm";
import type { Money } from "@/core/money/units";
import type { VoucherStatus } from "@/core/vouchers/voucher-status";
import type { VoucherType } from "@/core/vouchers/voucher-type";
import type { Db } from "../client";

/** A code with its type and whose it is. */
export type VoucherRow = {
  id: string;
  code: string;
  typeKey: string;
  type: VoucherType;
  batchId: string;
  customerId: string | null;
  customerName: string | null;
  expiresOn: string | null;
  face: Money;
  paid: Money;
  remaining: Money;
  uses: number;
  cancelled: boolean;
  issuedAt: Date;
};

const columns = sql`vouchers.id, code, voucher_types.key as "typeKey", definition as type, batch_id as "batchId",
  vouchers.customer_id as "customerId", customers.name as "customerName", expires_on::text as "expiresOn",
  face::float8 as face, vouchers.paid::float8 as paid, remaining::float8 as remaining, uses, cancelled,
  to_json(issued_at) #>> '{}' as "issuedAt"`;

const source = sql`vouchers join voucher_types on voucher_types.id = type_id
  left join customers on customers.id = vouchers.customer_id`;

export async function findVoucher(db: Db, code: string): Promise<VoucherRow | null> {
  const [row] = await db.execute(sql`select ${columns} from ${source} where code = ${code}`);
  return row ? toRow(row) : null;
}

export type VoucherFilter = {
  type?: string | undefined;
  status?: VoucherStatus | undefined;
  customer?: string | undefined;
  batch?: string | undefined;
  /** A whole code or its end. */
  query?: string | undefined;
};

type Page = { after: { id: string } | null; limit: number; today: string };

/** One page of codes, newest first, a row more than asked to tell whether there are more. */
export async function listVouchers(db: Db, filter: VoucherFilter, page: Page): Promise<VoucherRow[]> {
  const { type, status, customer, batch, query } = filter;
  const conditions: SQL[] = [
    type === undefined ? null : sql`type_id = (select id from voucher_types where key = ${type})`,
    status === undefined ? null : hasStatus(status, page.today),
    customer === undefined ? null : sql`vouchers.customer_id = ${customer}`,
    batch === undefined ? null : sql`batch_id = ${batch}`,
    query === undefined ? null : sql`code = ${query}`,
    page.after === null ? null : sql`vouchers.id < ${page.after.id}`,
  ].filter((condition) => condition !== null);
  const rows = await db.execute(sql`
    select ${columns} from ${source}
    where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
    order by vouchers.id desc limit ${page.limit + 1}::int`);
  return rows.map(toRow);
}

/** `voucherStatus` of core/vouchers in SQL, by the days of one zone. */
function hasStatus(status: VoucherStatus, today: string): SQL {
  const notYet = sql`coalesce(left(definition ->> 'from', 10), '') > ${today}`;
  const over = sql`least(expires_on::text, left(definition ->> 'to', 10)) < ${today}`;
  const usedUp = sql`(voucher_types.kind = 'certificate' and remaining = 0 or uses >= coalesce(
    (definition ->> 'usesTotal')::int,
    case when voucher_types.kind = 'coupon' and definition ->> 'usesPerCustomer' is null then 1 end))`;
  const isOver = sql`coalesce(${over}, false)`;
  const isUsedUp = sql`coalesce(${usedUp}, false)`;
  switch (status) {
    case "cancelled":
      return sql`cancelled`;
    case "notYetValid":
      return sql`not cancelled and ${notYet}`;
    case "expired":
      return sql`not cancelled and not ${notYet} and ${isOver}`;
    case "usedUp":
      return sql`not cancelled and not ${notYet} and not ${isOver} and ${isUsedUp}`;
    case "active":
      return sql`not cancelled and not ${notYet} and not ${isOver} and not ${isUsedUp}`;
  }
}

const toRow = (row: Record<string, unknown>): VoucherRow => ({
  ...(row as unknown as VoucherRow),
  issuedAt: new Date(String(row.issuedAt)),
});
/**
 * Codes of a batch in the order of their issue, for printing and export: beginning after one, or with so many left out
 * (a batch has 100,000 codes at most).
 */
export async function listCodesOfBatch(
  db: Db,
  batchId: string,
  { after = "", skip = 0, limit }: { after?: string; skip?: number; limit: number },
): Promise<VoucherRow[]> {
  const rows = await db.execute(sql`
    select ${columns} from ${source} where batch_id = ${batchId} and vouchers.id > ${after}
    order by vouchers.id limit ${limit}::int offset ${skip}::int`);
  return rows.map(toRow);
}

/** What happened to a code. */
export type VoucherEntryRow = {
  seq: number;
  id: string;
  kind: "use" | "return" | "cancel";
  amount: Money;
  paid: Money;
  saleId: string | null;
  saleNumber: number | null;
  customerName: string | null;
  reason: string | null;
  byName: string | null;
  at: string;
};

/** A code's history, newest first: rarely more than a handful, and never more than its uses. */
export async function findVoucherEntries(
  db: Db,
  voucherId: string,
  limit: number,
): Promise<VoucherEntryRow[]> {
  return db.execute<VoucherEntryRow>(sql`
    select seq::int as seq, voucher_entries.id, voucher_entries.kind, amount::float8 as amount,
      voucher_entries.paid::float8 as paid, sale_id as "saleId", sales.number::int as "saleNumber",
      customers.name as "customerName", voucher_entries.reason, by_name as "byName",
      to_json(voucher_entries.at) #>> '{}' as at
    from voucher_entries left join sales on sales.id = sale_id
    left join customers on customers.id = voucher_entries.customer_id
    where voucher_id = ${voucherId} order by seq desc limit ${limit}::int`);
}

/** How a code came into being. */
export type VoucherOrigin = {
  saleId: string | null;
  saleNumber: number | null;
  byName: string | null;
  at: string;
};

export async function findVoucherOrigin(db: Db, batchId: string): Promise<VoucherOrigin | null> {
  const [row] = await db.execute<VoucherOrigin>(sql`
    select sale_id as "saleId", sales.number::int as "saleNumber", by_name as "byName",
      to_json(voucher_batches.at) #>> '{}' as at
    from voucher_batches left join sales on sales.id = sale_id where voucher_batches.id = ${batchId}`);
  return row ?? null;
}
