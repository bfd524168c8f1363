import { sql } from "drizzle-orm";
import type { Money } from "@/core/money/units";
import type { Move } from "@/core/vouchers/moves";
import type { VoucherType } from "@/core/vouchers/voucher-type";
import type { Db } from "../client";
import { newId } from "../new-id";

// V3: the single place that uses codes up and gives them back. Whoever decides on codes locks them first; entries and
// what is derived from them move together or not at all.

/** A code with its type, as deciding on it needs it. */
export type HeldVoucher = {
  id: string;
  code: string;
  typeId: string;
  type: VoucherType;
  customerId: string | null;
  expiresOn: string | null;
  uses: number;
  remaining: Money;
  cancelled: boolean;
};

/**
 * Codes in the order of their ids, so that two who lock several never wait for each other; with `lock`, held until
 * the transaction ends. Codes that do not exist are absent. Cards are locked before codes.
 */
export async function findHeldVouchers(
  db: Db,
  codes: readonly string[],
  { lock = false }: { lock?: boolean } = {},
): Promise<HeldVoucher[]> {
  const rows = await db.execute(sql`
    select vouchers.id, code, type_id as "typeId", definition as type, customer_id as "customerId",
      expires_on::text as "expiresOn", uses, remaining::float8 as remaining, cancelled
    from vouchers join voucher_types on voucher_types.id = type_id
    where vouchers.code = any(${sql.param([...codes])}::text[])
    order by vouchers.id ${lock ? sql`for no key update of vouchers` : sql``}`);
  return rows as unknown as HeldVoucher[];
}

/** How often a customer used codes, by id. Ask after locking them: a count made before would be an old one. */
export async function countUsesBy(
  db: Db,
  ids: readonly string[],
  customerId: string,
): Promise<Map<string, number>> {
  const rows = await db.execute<{ id: string; uses: number }>(sql`
    select voucher_id as id, sum(uses)::int as uses from voucher_entries
    where voucher_id = any(${sql.param([...ids])}::text[]) and customer_id = ${customerId} group by voucher_id`);
  return new Map(rows.map(({ id, uses }) => [id, uses]));
}

type MovesOf = {
  saleId: string | null;
  returnId?: string | null;
  customerId: string | null;
  reason?: string | null;
  by: { byKind: string; byId: string | null; byName: string | null };
  at: Date;
};

/** Appends what happened to locked codes and moves what they hold by it, in one statement. */
export async function moveVouchers(db: Db, moves: readonly Move[], of: MovesOf): Promise<void> {
  if (moves.length === 0) return;
  const given = JSON.stringify(moves.map((move, n) => ({ ...move, n, id: newId("voucherEntry") })));
  const { saleId, returnId = null, customerId, reason = null, by, at } = of;
  await db.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb)
        as move(id text, voucher text, kind text, amount bigint, uses int, paid bigint, n int)
    ), moved as (
      update vouchers set remaining = remaining + given.amount, uses = vouchers.uses + given.uses,
        cancelled = cancelled or given.kind = 'cancel'
      from given where vouchers.id = given.voucher
    )
    insert into voucher_entries (id, voucher_id, kind, amount, uses, paid, sale_id, return_id, customer_id, reason,
      by_kind, by_id, by_name, at)
    select id, voucher, kind, amount, uses, paid, ${saleId}, ${returnId}, ${customerId}, ${reason},
      ${by.byKind}, ${by.byId}, ${by.byName}, ${at.toISOString()}::timestamptz
    from given order by n`);
}

/** A code that a sale used, with what it paid so far, or that the sale sold, with what it still holds. */
export type VoucherOfSale = {
  id: string;
  kind: VoucherType["kind"];
  remaining: Money;
  /** The line that sold it; null for those that were used. */
  soldLine: number | null;
  uses: number;
  paid: number;
};

/** Locks, in the order of their ids, all codes that a sale used or sold; what it did with them is read under the locks. */
export async function lockVouchersOfSale(db: Db, saleId: string): Promise<VoucherOfSale[]> {
  const ofSale = sql`vouchers.id in (select voucher_id from voucher_entries where sale_id = ${saleId}
    union all select vouchers.id from voucher_batches join vouchers on batch_id = voucher_batches.id
      where sale_id = ${saleId})`;
  // Sent together, run one after the other.
  const [, rows] = await Promise.all([
    db.execute(sql`select id from vouchers where ${ofSale} order by id for no key update`),
    db.execute<VoucherOfSale>(sql`
      select vouchers.id, voucher_types.kind, vouchers.remaining::float8 as remaining,
        (select sale_line from voucher_batches where id = batch_id and sale_id = ${saleId}) as "soldLine",
        coalesce(used.uses, 0)::int as uses, coalesce(used.paid, 0)::float8 as paid
      from vouchers join voucher_types on voucher_types.id = type_id
      left join (select voucher_id, sum(uses) as uses, sum(paid) as paid from voucher_entries
        where sale_id = ${saleId} and kind <> 'cancel' group by voucher_id) as used on used.voucher_id = vouchers.id
      where ${ofSale} order by vouchers.id`),
  ]);
  return rows;
}
