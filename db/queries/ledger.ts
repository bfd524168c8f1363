import { type SQL, sql } from "drizzle-orm";
import { sum } from "@/core/money/units";
import type { Account, Lot, Posting } from "@/core/points/ledger";
import type { Db } from "../client";
import { newId } from "../new-id";
import { prepared, preparedWrite } from "../prepared";
import { named } from "./external-id";

// P8: the place that appends to the points ledger; what `ledger-in-bulk.ts` beside it does for many cards at once follows
// the same rules. Whoever decides on points locks the cards first, decides
// with `core/points`, and hands the posting in: entries, lots, total and debt move together or not at all.

/** A card with what it holds. */
export type CardAccount = {
  id: string;
  number: string;
  customerId: string;
  /** Key of its series. */
  series: string | null;
  /** Key of its grade in the programme. */
  grade: string | null;
  status: "active" | "blocked" | "closed";
  statusReason: string | null;
  replacedById: string | null;
  createdAt: Date;
  /** Lots with something left, and those asked for besides. */
  account: Account;
};

/** The same, held until the transaction ends. */
export type LockedCard = CardAccount;

/** Cards by id, by number or barcode, or those of a customer that are not closed, by id or `ext:THEIRS`. */
type WhichCards = { ids: readonly string[] } | { number: string } | { customer: string };

/**
 * Locks cards in the order of their ids, whatever order they are given in, so that two postings never wait for
 * each other; then reads their lots as they are under the lock. One round trip. Must run in a transaction.
 * @param andLots lots to read although nothing is left on them: those that a return gives back to
 * @returns by card id; an id that does not exist is missing
 */
export async function lockCards(
  db: Db,
  ids: readonly string[],
  { andLots = [] }: { andLots?: readonly string[] } = {},
): Promise<Map<string, LockedCard>> {
  if (ids.length === 0) return new Map();
  const held = await findCardAccounts(db, { ids }, { lock: true, andLots });
  return new Map(held.map((card) => [card.id, card]));
}

/** Cards with their accounts in the order of their ids; with `lock`, see `lockCards`. */
export async function findCardAccounts(
  db: Db,
  which: WhichCards,
  { lock = false, andLots = [] }: { lock?: boolean; andLots?: readonly string[] } = {},
): Promise<CardAccount[]> {
  const read = accounts["ids" in which ? "byIds" : "number" in which ? "byNumber" : "byCustomer"];
  const rows = await read[lock ? "locked" : "free"](db, { ...valuesOf(which), andLots });
  return rows.map(({ debt, lots, ...card }) => ({
    ...card,
    createdAt: new Date(card.createdAt),
    account: { lots: lots.map(toLot), debt },
  }));
}

type CardValues = {
  ids: readonly string[];
  number: string | null;
  customerId: string | null;
  customerTheirs: string | null;
  andLots: readonly string[];
};

const noCard = { ids: [], number: null, customerId: null, customerTheirs: null };

function valuesOf(which: WhichCards): Omit<CardValues, "andLots"> {
  if ("ids" in which) return { ...noCard, ids: which.ids };
  if ("number" in which) return { ...noCard, number: which.number };
  const { id, theirs } = named(which.customer);
  return { ...noCard, customerId: id, customerTheirs: theirs };
}

/** Instants as text, as rows of statements written out have them. */
type Written<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
type LotWritten = Written<Lot> & { cardId: string };
type CardWritten = Written<Omit<CardAccount, "account">> & { debt: Account["debt"]; lots: LotWritten[] };

const lotFields = sql`id, card_id as "cardId", kind, points::float8 as points, remaining::float8 as remaining,
  usable_from as "usableFrom", expires_at as "expiresAt", created_at as "createdAt", sale_id as "saleId"`;
const besides = sql`${sql.placeholder("andLots")}::text[]`;

/** The statements that read cards chosen in one way, with the lots on them; the lots of locked ones as they are then. */
function accountsWhere(chosen: SQL) {
  const cards = sql`select id, number, customer_id as "customerId",
    (select key from card_series where card_series.id = cards.series_id) as series, grade, status,
    status_reason as "statusReason", replaced_by_id as "replacedById", created_at as "createdAt", debt::float8 as debt
    from cards where ${chosen} order by id`;
  const withLots = (held: SQL) => sql`with held as materialized (${held})
    select held.*, (select coalesce(json_agg(lot), '[]')
      from (select ${lotFields} from lots_of_card(held.id, ${besides})) lot) as lots
    from held order by id`;
  return {
    free: prepared<CardWritten, CardValues>(withLots(cards)),
    // Not FOR UPDATE: a sale that merely names the card need not wait for its key.
    locked: prepared<CardWritten, CardValues>(withLots(sql`${cards} for no key update`), { readsOnly: true }),
  };
}

const number = sql.placeholder("number");
const accounts = {
  byIds: accountsWhere(sql`id = any(${sql.placeholder("ids")}::text[])`),
  byNumber: accountsWhere(sql`(number = ${number} or barcode = ${number})`),
  byCustomer: accountsWhere(sql`customer_id = (select id from customers
    where id = ${sql.placeholder("customerId")} or external_id = ${sql.placeholder("customerTheirs")})
    and status <> 'closed'`),
};

const readLots = prepared<LotWritten, { ids: readonly string[] }>(
  sql`select ${lotFields} from point_lots where card_id = any(${sql.placeholder("ids")}::text[]) and remaining > 0`,
);

/** Lots of cards with something left. Without a lock: to look at, not to decide on. */
export async function findLots(db: Db, cardIds: readonly string[]): Promise<(Lot & { cardId: string })[]> {
  const rows = cardIds.length === 0 ? [] : await readLots(db, { ids: cardIds });
  return rows.map(toLot);
}

const toLot = (row: LotWritten): Lot & { cardId: string } => ({
  ...row,
  usableFrom: new Date(row.usableFrom),
  expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt),
  createdAt: new Date(row.createdAt),
});

/** A card and those that replaced it one after the other, the first first; only it, as a rule (P7). */
export async function findCardsAfter(db: Db, cardId: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive after as (
      select id, replaced_by_id, 0 as step from cards where id = ${cardId}
      union all
      select cards.id, cards.replaced_by_id, step + 1 from cards join after on cards.id = after.replaced_by_id
      where step < 100
    ) select id from after order by step`);
  return rows.map(({ id }) => id);
}

/** Who an entry is by. */
export type EntryAuthor = {
  kind: "employee" | "key" | "customer" | "system";
  id: string | null;
  name: string | null;
};

type PostingToAppend = {
  card: { id: string };
  /** What `core/points` decided on the card's locked account. */
  posting: Posting;
  by: EntryAuthor;
  /** Names this posting among those of one sale: `sale`, `earn`, `return:<id>`, `cancel`. A repeat is refused. */
  name?: string;
};

/** Appends one posting: see `appendPostings`. */
export async function appendPosting(db: Db, posting: PostingToAppend): Promise<{ entryIds: string[] }> {
  return appendPostings(db, [posting]);
}

/**
 * Appends the entries of postings, writes their lots, and moves the cards' totals and debts by what the entries say,
 * in one statement. Tells the pages of signed-in customers by `card_changed`. The cards must be locked (`lockCards`)
 * and have one posting each.
 */
export async function appendPostings(
  db: Db,
  postings: readonly PostingToAppend[],
): Promise<{ entryIds: string[] }> {
  const entries = postings.flatMap(entryRows).map((entry, n) => ({ ...entry, n }));
  if (entries.length === 0) return { entryIds: [] };
  const rows = { entries: JSON.stringify(entries), lots: JSON.stringify(postings.flatMap(lotRows)) };
  const changes = postings.filter(({ posting }) => posting.entries.length > 0).map(changeOf);
  const [only] = changes;
  if (only && changes.length === 1) {
    await appendToOne(db, { ...rows, ...only });
  } else {
    await appendToMany(db, {
      ...rows,
      cards: changes.map(({ card }) => card),
      gained: changes.map(({ gained }) => gained),
      owed: changes.map(({ owed }) => owed),
    });
  }
  return { entryIds: entries.map((entry) => entry.id) };
}

/** What the entries of a posting change on their card; numbers as text, as `bigint` is given. */
const changeOf = ({ card, posting: { entries } }: PostingToAppend) => ({
  card: card.id,
  gained: String(sum(entries.map(({ points }) => points))),
  owed: String(sum(entries.map(({ debtDelta }) => debtDelta))),
});

/** Moves what customers hold over all their cards, in the order of their ids; `moved` has `customer_id` and `gained`. */
export const poolPoints = (moved: SQL): SQL => sql`
  insert into customer_points (customer_id, total)
  select customer_id, sum(gained)::bigint from ${moved} as moved group by customer_id having sum(gained) <> 0
  order by customer_id
  on conflict (customer_id) do update set total = customer_points.total + excluded.total`;

/**
 * Notifies only where somebody looks: commits that notify wait for one another, which no sale without a page open
 * should do.
 */
export const tellSignedIn = (changed: SQL): SQL => sql`
  select pg_notify('card_changed', customer_id) from ${changed} as changed
  -- Not EXISTS, which is planned as a join with all sessions there are.
  where (select true from sessions where sessions.customer_id = changed.customer_id and sessions.expires_at > now()
    limit 1)`;

type Rows = { entries: string; lots: string };

/** Appends entries and lots as rows in JSON, and moves cards by `changes`: rows of card_id, gained, owed. */
const appending = <Values extends Rows>(changes: SQL) =>
  preparedWrite<Values>(sql`
  with added as (
    select * from jsonb_to_recordset(${sql.placeholder("entries")}::jsonb) as e(n int, id text, card_id text,
      at timestamptz, kind text, lot text, points bigint, balance_after bigint, parts jsonb, debt_delta bigint,
      sale_id text, posting text, reverses text, reason text, by_kind text, by_id text, by_name text)
  ), appended as (
    insert into point_entries (id, card_id, at, kind, lot, points, balance_after, parts, debt_delta, sale_id,
      posting, reverses, reason, by_kind, by_id, by_name)
    select id, card_id, at, kind, lot, points, balance_after, parts, debt_delta, sale_id, posting, reverses,
      reason, by_kind, by_id, by_name
    from added order by n
  ), kept as (
    insert into point_lots (id, card_id, kind, points, remaining, usable_from, expires_at, sale_id, created_at)
    select * from jsonb_to_recordset(${sql.placeholder("lots")}::jsonb) as l(id text, card_id text, kind text,
      points bigint, remaining bigint, usable_from timestamptz, expires_at timestamptz, sale_id text,
      created_at timestamptz)
    on conflict (id) do update set remaining = excluded.remaining
  ), moved as (
    update cards set total = total + gained, debt = debt + owed from (${changes}) as change(card_id, gained, owed)
    where cards.id = change.card_id
    returning cards.customer_id, gained
  ), pooled as (${poolPoints(sql`moved`)})
  ${tellSignedIn(sql`moved`)}`);

// Two, because of a list PostgreSQL does not know how long it is, and plans anew each time, which for one card takes
// it as long as all the rest.
const appendToOne = appending<Rows & { card: string; gained: string; owed: string }>(
  sql`select ${sql.placeholder("card")}::text, ${sql.placeholder("gained")}::bigint, ${sql.placeholder("owed")}::bigint`,
);
// Lists, not rows in JSON: of those PostgreSQL expects a hundred, and reads every card of a small shop.
const appendToMany = appending<Rows & { cards: string[]; gained: string[]; owed: string[] }>(
  sql`select * from unnest(${sql.placeholder("cards")}::text[], ${sql.placeholder("gained")}::text[]::bigint[],
    ${sql.placeholder("owed")}::text[]::bigint[])`,
);

const entryRows = ({ card, posting, by, name }: PostingToAppend) =>
  posting.entries.map((entry) => ({
    id: newId("entry"),
    card_id: card.id,
    at: entry.at.toISOString(),
    kind: entry.kind,
    lot: entry.lot,
    points: entry.points,
    balance_after: entry.balanceAfter,
    parts: entry.parts,
    debt_delta: entry.debtDelta,
    sale_id: entry.saleId,
    posting: name ?? null,
    reverses: entry.reverses,
    reason: entry.reason,
    by_kind: by.kind,
    by_id: by.id,
    by_name: by.name,
  }));

const lotRows = ({ card, posting }: PostingToAppend) =>
  posting.lots.map((lot) => ({
    id: lot.id,
    card_id: card.id,
    kind: lot.kind,
    points: lot.points,
    remaining: lot.remaining,
    usable_from: lot.usableFrom.toISOString(),
    expires_at: lot.expiresAt?.toISOString() ?? null,
    sale_id: lot.saleId,
    created_at: lot.createdAt.toISOString(),
  }));
