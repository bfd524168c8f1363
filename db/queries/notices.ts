import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { noticeMarks } from "../schema/notices";

type Stream = (typeof noticeMarks.$inferSelect)["stream"];
export type Mark = { upTo: number; transaction: number };

/** The mark of a stream, held until the transaction ends; null for a stream that nobody has followed yet. */
export async function lockMark(db: Db, stream: Stream): Promise<Mark | null> {
  const rows = await db.execute<{ upTo: string; transaction: string }>(sql`
    select up_to as "upTo", transaction from notice_marks where stream = ${stream} for update`);
  const [row] = rows;
  return row ? { upTo: Number(row.upTo), transaction: Number(row.transaction) } : null;
}

export async function putMark(db: Db, stream: Stream, mark: Mark): Promise<void> {
  await db
    .insert(noticeMarks)
    .values({ stream, ...mark })
    .onConflictDoUpdate({ target: noticeMarks.stream, set: mark });
}

/** What one transaction did with a card's points because of a sale. */
export type SaleMovement = {
  cardId: string;
  customerId: string;
  number: string;
  posting: string;
  earned: number;
  /** P3: the day in the store's zone from which what was earned can be spent; null: at once. */
  usableOn: string | null;
  spent: number;
  /** Taken back and given back, signed. */
  reversed: number;
  balance: number;
  saleId: string;
  saleNumber: number;
  saleTotal: number;
  currency: string;
};

/**
 * Movements of sales among the sealed entries after a mark, in their order, and how far they reach; null when nothing
 * is new. What a transaction wrote stays together: it is told with its first entry. Sales entered long after they
 * took place are left out, and cards that are not active.
 */
export async function findSaleMovements(
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<{ upTo: number; movements: SaleMovement[] } | null> {
  const [range] = await db.execute<{ end: string | null }>(sql`
    select max(seq) as end from (select seq from point_entries
      where seq > ${after}::bigint and seq <= (select coalesce(max(up_to), 0) from ledger_seals)
      order by seq limit ${limit}::int) as next`);
  if (range?.end === null || range?.end === undefined) return null;
  const upTo = Number(range.end);
  const movements = await db.execute<SaleMovement>(sql`
    with fresh as (
      select distinct card_id, transaction from point_entries
      where seq > ${after}::bigint and seq <= ${upTo}::bigint and sale_id is not null
    ), moved as (
      select entries.card_id, entries.transaction, entries.posting, entries.sale_id, min(seq) as first,
        sum(points) filter (where kind = 'earn') as earned, -sum(points) filter (where kind = 'spend') as spent,
        sum(points) filter (where kind not in ('earn', 'spend', 'expire')) as reversed,
        (array_agg(balance_after order by seq desc))[1] as balance, min(entries.at) as at
      from fresh join point_entries as entries
        on entries.card_id = fresh.card_id and entries.transaction = fresh.transaction
      where entries.sale_id is not null group by 1, 2, 3, 4
    )
    select moved.card_id as "cardId", cards.customer_id as "customerId", cards.number, posting,
      coalesce(earned, 0)::float8 as earned,
      case when earned > 0 then (select (max(usable_from) at time zone stores.zone)::date::text from point_lots
        where point_lots.sale_id = sales.id and point_lots.card_id = moved.card_id and usable_from > moved.at)
        end as "usableOn", coalesce(spent, 0)::float8 as spent,
      coalesce(reversed, 0)::float8 as reversed, balance::float8 as balance, sales.id as "saleId",
      sales.number::float8 as "saleNumber", sales.total::float8 as "saleTotal", sales.currency
    from moved join cards on cards.id = moved.card_id join sales on sales.id = moved.sale_id
      join stores on stores.id = sales.store_id
    where first > ${after}::bigint and cards.status = 'active' and sales.at > sales.created_at - interval '1 hour'
    order by first`);
  return { upTo, movements };
}

/** The end of what is sealed: where a stream that begins to be followed begins. */
export async function findSealedEnd(db: Db): Promise<number> {
  const [row] = await db.execute<{ end: string }>(
    sql`select coalesce(max(up_to), 0) as end from ledger_seals`,
  );
  return Number(row?.end ?? 0);
}

export type GradeNews = {
  seq: number;
  transaction: number;
  cardId: string;
  customerId: string;
  number: string;
  before: string | null;
  after: string | null;
  cause: string;
  isActive: boolean;
  balance: number;
};

/** Cards' moves between grades after a mark, of transactions that have all ended, in an order to which nothing is added. */
export async function findGradeNews(
  db: Db,
  { upTo, transaction }: Mark,
  limit: number,
): Promise<GradeNews[]> {
  return db.execute<GradeNews>(sql`
    select seq::float8 as seq, transaction::text::float8 as transaction, card_id as "cardId",
      customer_id as "customerId", number, before, after, cause, status = 'active' as "isActive",
      (select coalesce(sum(remaining), 0)::float8 from point_lots where point_lots.card_id = cards.id and remaining > 0
        and usable_from <= now() and (expires_at is null or expires_at > now())) as balance
    from card_grade_changes join cards on cards.id = card_id
    where (transaction, seq) > (${String(transaction)}::xid8, ${upTo}::bigint)
      and transaction < pg_snapshot_xmin(pg_current_snapshot())
    order by transaction, seq limit ${limit}::int`);
}

/** A transaction id below which everything has ended by now. */
export async function findHorizon(db: Db): Promise<number> {
  const [row] = await db.execute<{ horizon: string }>(
    sql`select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text as horizon`,
  );
  return Number(row?.horizon ?? 0);
}

export type Recipient = {
  id: string;
  name: string;
  locale: "en" | "ru" | null;
  emails: string[];
  phones: string[];
  email: boolean;
  sms: boolean;
};

/**
 * Customers with their addresses and what they agreed to: the latest word on service messages of a channel, or where
 * there is none, on advertising (P10). Those who are archived or erased are absent.
 */
export async function findRecipients(db: Db, ids: readonly string[]): Promise<Map<string, Recipient>> {
  const agreed = (channel: "email" | "sms") => sql`coalesce(
    (select given from consents where customer_id = customers.id and channel = ${channel} and purpose = 'service'
      order by at desc, id desc limit 1),
    (select given from consents where customer_id = customers.id and channel = ${channel} and purpose = 'advertising'
      order by at desc, id desc limit 1), false)`;
  const rows = await db.execute<Recipient>(sql`
    select id, name, locale, ${agreed("email")} as email, ${agreed("sms")} as sms,
      array(select e.email from customer_emails e where e.customer_id = customers.id order by position) as emails,
      array(select p.phone from customer_phones p where p.customer_id = customers.id order by position) as phones
    from customers where id = any(${sql.param([...new Set(ids)])}::text[])
      and archived_at is null and erased_at is null`);
  return new Map(rows.map((row) => [row.id, row]));
}

export type SampleRecipient = { name: string; number: string; balance: number };

/** A real customer with an active card and points, to read a message as; the latest of them. */
export async function findSampleRecipient(db: Db): Promise<SampleRecipient | null> {
  const [row] = await db.execute<SampleRecipient>(sql`
    select customers.name, number, total::float8 as balance
    from cards join customers on customers.id = customer_id
    where status = 'active' and archived_at is null and erased_at is null
    order by cards.id desc limit 1`);
  return row ?? null;
}
