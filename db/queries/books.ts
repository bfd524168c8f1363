import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { purchased, purchasePaid } from "./quote-facts";
import { isPurchaseRow } from "./sales";
import { attendances } from "./visits";

/** One figure that is not what entries, sales and payments say. `what` names the kind, `id` the row. */
export type BooksDifference = { what: string; id: string; kept: string; rebuilt: string };

/**
 * Rebuilds every derived figure by one statement a kind and compares: balances, debts, lots, grades, the sums of sales,
 * what coupons and certificates hold, and the totals of customers. Nothing leaves the database but differences, at most
 * `limit` of each kind.
 */
export async function findBooksDifferences(db: Db, limit: number): Promise<BooksDifference[]> {
  const found: BooksDifference[] = [];
  for (const [what, query] of Object.entries(comparisons)) {
    const rows = await db.execute<{ id: string; kept: string | null; rebuilt: string | null }>(
      sql`select id, kept::text, rebuilt::text from (${query}) as figures
        where kept is distinct from rebuilt order by id limit ${limit}::int`,
    );
    found.push(
      ...rows.map(({ id, kept, rebuilt }) => ({ what, id, kept: String(kept), rebuilt: String(rebuilt) })),
    );
  }
  return found;
}

const parts = sql`(select point_entries.seq, part ->> 'lot' as lot, (part ->> 'points')::bigint as points
  from point_entries, jsonb_array_elements(parts) as part)`;

const moved = sql`(select voucher_id, sum(amount) as amount, sum(uses) as uses from voucher_entries group by voucher_id)`;

const settled = sql`(select sale_id, sum(amount) as paid from payments where status = 'settled' group by sale_id)`;

/** Each gives `id`, what is `kept` and what it should be, `rebuilt`, for every row there is. */
const comparisons: Record<string, SQL> = {
  cardTotal: sql`select cards.id, cards.total as kept, coalesce(entries.points, 0)::bigint as rebuilt
    from cards left join (select card_id, sum(points) as points from point_entries group by card_id) as entries
      on entries.card_id = cards.id`,
  cardDebt: sql`select cards.id, cards.debt as kept, coalesce(entries.debt, 0)::bigint as rebuilt
    from cards left join (select card_id, sum(debt_delta) as debt from point_entries group by card_id) as entries
      on entries.card_id = cards.id`,
  cardGrade: sql`select cards.id, cards.grade as kept, last.after as rebuilt
    from cards join (select distinct on (card_id) card_id, after from card_grade_changes order by card_id, seq desc)
      as last on last.card_id = cards.id`,
  cardGradeHistory: sql`select card_id || '#' || seq as id, before as kept, previous as rebuilt
    from (select *, lag(after) over moves as previous, row_number() over moves as nth from card_grade_changes
      window moves as (partition by card_id order by seq)) as each where nth > 1`,
  customerPoints: sql`select coalesce(customer_points.customer_id, entries.customer_id) as id,
      coalesce(customer_points.total, 0)::bigint as kept, coalesce(entries.points, 0)::bigint as rebuilt
    from customer_points full join (select customer_id, sum(points) as points from point_entries
      join cards on cards.id = card_id group by customer_id) as entries
      on entries.customer_id = customer_points.customer_id`,
  bulkRunPoints: sql`select bulk_runs.id, moved_points as kept, coalesce(entries.points, 0)::bigint as rebuilt
    from bulk_runs left join (select posting, sum(points) as points from point_entries
      where sale_id is null and posting is not null group by posting) as entries
      on entries.posting = 'bulk:' || bulk_runs.id`,
  lotRemaining: sql`select coalesce(point_lots.id, moved.lot) as id, point_lots.remaining as kept,
      coalesce(moved.points, 0)::bigint as rebuilt
    from point_lots full join (select lot, sum(points) as points from ${parts} as p group by lot) as moved
      on moved.lot = point_lots.id`,
  lotPoints: sql`select point_lots.id, point_lots.points as kept, first.points as rebuilt
    from point_lots left join (select distinct on (lot) lot, points from ${parts} as p order by lot, seq) as first
      on first.lot = point_lots.id`,
  entryPoints: sql`select point_entries.id, points as kept,
      coalesce((select sum((part ->> 'points')::bigint) from jsonb_array_elements(parts) as part), 0)::bigint as rebuilt
    from point_entries`,
  saleSubtotal: sumOfLines("subtotal", sql`amount`),
  saleDiscount: sumOfLines("discount", sql`discount_amount`),
  saleCoupon: sumOfLines("coupon_part", sql`coupon`),
  salePoints: sumOfLines("points_part", sql`points`),
  saleTotal: sumOfLines("total", sql`net`),
  salePaid: sql`select sales.id, sales.paid as kept, coalesce(settled.paid, 0)::bigint as rebuilt
    from sales left join ${settled} as settled on settled.sale_id = sales.id`,
  saleReturned: sql`select sales.id, sales.returned as kept, coalesce(back.total, 0)::bigint as rebuilt
    from sales left join (select sale_id, sum(total) as total from sale_returns group by sale_id) as back
      on back.sale_id = sales.id`,
  lineReturned: sql`select sale_lines.sale_id || '#' || sale_lines.line as id, returned_quantity as kept,
      coalesce(back.quantity, 0)::bigint as rebuilt
    from sale_lines left join (select sale_id, (line ->> 'line')::int as line, sum((line ->> 'quantity')::bigint) as quantity
      from sale_returns, jsonb_array_elements(lines) as line group by 1, 2) as back
      on back.sale_id = sale_lines.sale_id and back.line = sale_lines.line`,
  lineBuyer: sql`select sale_lines.sale_id || '#' || sale_lines.line as id, buyer_id || ' ' || bought_at as kept,
      case when ${isPurchaseRow} then customer_id || ' ' || sales.at end as rebuilt
    from sale_lines join sales on sales.id = sale_lines.sale_id`,
  salePointsSpent: sql`select sales.id, points_spent as kept, coalesce(-entries.points, 0)::bigint as rebuilt
    from sales left join (select sale_id, sum(points) as points from point_entries where kind = 'spend' group by sale_id)
      as entries on entries.sale_id = sales.id`,
  salePointsEarned: sql`select sales.id, points_earned as kept, coalesce(entries.points, 0)::bigint as rebuilt
    from sales left join (select sale_id, sum(points) as points from point_entries where kind = 'earn' group by sale_id)
      as entries on entries.sale_id = sales.id`,
  voucherRemaining: sql`select vouchers.id, remaining as kept, face + coalesce(moved.amount, 0)::bigint as rebuilt
    from vouchers left join ${moved} as moved on moved.voucher_id = vouchers.id`,
  voucherUses: sql`select vouchers.id, vouchers.uses::bigint as kept, coalesce(moved.uses, 0)::bigint as rebuilt
    from vouchers left join ${moved} as moved on moved.voucher_id = vouchers.id`,
  batchIssued: sql`select voucher_batches.id, issued::bigint as kept, count(vouchers.id) as rebuilt
    from voucher_batches left join vouchers on vouchers.batch_id = voucher_batches.id group by voucher_batches.id`,
  saleCertificates: sql`select coalesce(paid.sale_id, used.sale_id) as id, coalesce(paid.amount, 0)::bigint as kept,
      coalesce(used.amount, 0)::bigint as rebuilt
    from (select sale_id, sum(amount) as amount from payments where method = 'certificate' group by sale_id) as paid
    full join (select sale_id, -sum(amount) as amount from voucher_entries
      where sale_id is not null and kind <> 'cancel' group by sale_id) as used on used.sale_id = paid.sale_id`,
  salePrepaid: sql`select sales.id, prepaid as kept,
      coalesce(sold.net, 0)::bigint + coalesce(back.amount, 0)::bigint as rebuilt
    from sales left join (select sale_id, sum(net) as net from sale_lines
        join products on products.id = product_id and kind = 'certificate' group by sale_id) as sold
      on sold.sale_id = sales.id
    left join (select sale_id, sum(amount) as amount from voucher_entries where kind = 'cancel' group by sale_id) as back
      on back.sale_id = sales.id`,
  customerSold: ofCustomers(
    "sold",
    sql`sum(${purchased}) filter (where status not in ('draft', 'cancelled'))`,
  ),
  customerPaid: ofCustomers("paid", sql`sum(${purchasePaid})`),
  customerVisits: sql`select customers.id, customers.visits as kept, coalesce(there.visits, 0)::int as rebuilt
    from customers left join (select customer_id, count(*) as visits from ${attendances} as there group by customer_id)
      as there on there.customer_id = customers.id`,
  customerLastVisit: sql`select customers.id, last_visit_at as kept, there.at as rebuilt
    from customers left join (select customer_id, max(at) as at from ${attendances} as there group by customer_id)
      as there on there.customer_id = customers.id`,
};

/** What is compared, by name. */
export const bookFigures: readonly string[] = Object.keys(comparisons);

function sumOfLines(column: string, figure: SQL): SQL {
  return sql`select sales.id, sales.${sql.raw(column)} as kept, coalesce(lines.figure, 0)::bigint as rebuilt
    from sales left join (select sale_id, sum(${figure}) as figure from sale_lines group by sale_id) as lines
      on lines.sale_id = sales.id`;
}

function ofCustomers(column: string, figure: SQL): SQL {
  return sql`select customers.id, customers.${sql.raw(column)}::bigint as kept, coalesce(bought.figure, 0)::bigint as rebuilt
    from customers left join (select customer_id, ${figure} as figure from sales group by customer_id) as bought
      on bought.customer_id = customers.id`;
}
