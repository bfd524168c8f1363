import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { customers } from "../schema/customers";
import { inTransaction } from "../transaction";
import { inResponsibleScope, type ResponsibleScope } from "./customers";

// K4 and U5: every condition here stands on an index, so that a million customers answer like six thousand.

/** What was typed into the one search box, taken apart by `core/customers/query.ts`. */
export type SearchTerms = {
  /** A card's whole number or barcode. */
  card: string | null;
  /** Digits that a phone may hold, four or more. */
  phones: readonly string[];
  /** A part of an e-mail or tax id, in lower case, three characters or more. */
  part: string | null;
  /** Normalised words of a name; all must occur. One word of two letters finds names that begin so. */
  words: readonly string[];
};

export type Match = { id: string; rank: number };

/** Escapes what LIKE would read as a pattern. */
const literal = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

type Limits = { scope: ResponsibleScope; cap: number };

/**
 * Customers that match, best first: by card, by phone, whose name begins so, then those that contain every word. Of
 * each kind at most `cap` are looked at. Trigram indexes answer from three letters on; shorter words go by prefix. Who
 * is found by a whole number is the one who is meant: nobody else is looked for then.
 */
export async function findMatches(db: Db, terms: SearchTerms, limits: Limits): Promise<Match[]> {
  const found = isWhole(terms) ? await rankMatches(db, byNumber(terms, limits.cap), limits) : [];
  return found.length > 0
    ? found
    : rankMatches(db, [...byNumber(terms, limits.cap), ...byPart(terms, limits.cap)], limits);
}

/** Ten digits are a phone but for its country, and no card has so many by chance. */
const isWhole = ({ card, phones }: SearchTerms): boolean =>
  [card ?? "", ...phones].some((digits) => /\d{10}/.test(digits));

async function rankMatches(db: Db, branches: readonly SQL[], { scope, cap }: Limits): Promise<Match[]> {
  if (branches.length === 0) return [];
  const rows = await db.execute<Match>(sql`
    with hits as materialized (${sql.join([...branches], sql` union all `)})
    select customers.id, min(hits.rank)::int as rank from hits join customers on customers.id = hits.id
    where ${and(isNull(customers.archivedAt), isNull(customers.erasedAt), inResponsibleScope(scope))}
    group by customers.id
    order by min(hits.rank), customers.last_visit_at desc nulls last, customers.id desc
    limit ${cap}`);
  return [...rows];
}

/** By a card's whole number or barcode, and by the end of a phone. */
function byNumber({ card, phones }: SearchTerms, cap: number): SQL[] {
  const branches = phones.map(
    (digits) => sql`(select customer_id as id, 1 as rank from customer_phones
      where reversed collate "C" like ${`${[...digits].reverse().join("")}%`} limit ${cap})`,
  );
  if (!card) return branches;
  return [
    sql`(select customer_id as id, 0 as rank from cards where number = ${card})`,
    sql`(select customer_id as id, 0 as rank from cards where barcode = ${card})`,
    ...branches,
  ];
}

function byPart({ card, phones, part, words }: SearchTerms, cap: number): SQL[] {
  const branches = phones.map(
    (digits) => sql`(select customer_id as id, 2 as rank from customer_phones
      where phone like ${`%${digits}%`} limit ${cap})`,
  );
  if (card) {
    branches.push(sql`(select customer_id as id, 3 as rank from cards
      where number collate "C" like ${`${literal(card)}%`} limit ${cap})`);
  }
  if (part) {
    branches.push(
      sql`(select id, 3 as rank from customers where search_text like ${`%${literal(part)}%`} limit ${cap})`,
    );
  }
  const [first] = words;
  if (first === undefined) return branches;
  const all = sql.join(
    words.map((word) => sql`search_text like ${`%${literal(word)}%`}`),
    sql` and `,
  );
  branches.push(sql`(select id, 4 as rank from customers
    where left(search_text, 60) collate "C" like ${`${literal(first)}%`} and ${all} limit ${cap})`);
  // Two letters are too few for the trigram index: such a search is answered by the prefix alone.
  if (words.some((word) => [...word].length >= 3)) {
    branches.push(sql`(select id, 5 as rank from customers where ${all} limit ${cap})`);
  }
  return branches;
}

// Two of three trigrams of a short name with one wrong letter still agree; lower finds everybody.
const similarEnough = "0.4";

/** Weighing a name is dear: so many are weighed and no more, however many are alike. */
const weighedAtMost = 500;

/**
 * Customers whose name is like this text in spite of a typo, most alike first. Dearer than `findMatches`: for what
 * that did not find.
 */
export async function findSimilar(
  db: Db,
  text: string,
  { scope, limit }: { scope: ResponsibleScope; limit: number },
): Promise<(Match & { similarity: number })[]> {
  const rows = await inTransaction(db, async (tx) => {
    // The planner guesses how many names are alike, and may take the whole table for the quicker way to a few.
    await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${similarEnough}, true),
      set_config('enable_seqscan', 'off', true)`);
    return tx.execute<Match & { similarity: number }>(sql`
      with alike as materialized (
        select customers.id, search_text from customers
        where ${text} <% search_text
          and ${and(isNull(customers.archivedAt), isNull(customers.erasedAt), inResponsibleScope(scope))}
        limit ${weighedAtMost})
      select id, 6 as rank, word_similarity(${text}, search_text)::float8 as similarity from alike
      order by similarity desc, id desc
      limit ${limit}`);
  });
  return [...rows];
}

/** Customers that share a phone, an e-mail or the tax id with what is being typed (K5). */
export async function findSharing(
  db: Db,
  shared: { phones: readonly string[]; emails: readonly string[]; taxId: string | null },
  { scope, limit }: { scope: ResponsibleScope; limit: number },
): Promise<string[]> {
  const list = (values: readonly string[]) =>
    sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    );
  const branches: SQL[] = [];
  if (shared.phones.length > 0) {
    branches.push(sql`(select customer_id as id from customer_phones
      where phone in (${list(shared.phones)}) limit ${limit})`);
  }
  if (shared.emails.length > 0) {
    branches.push(sql`(select customer_id as id from customer_emails
      where email in (${list(shared.emails)}) limit ${limit})`);
  }
  if (shared.taxId)
    branches.push(sql`(select id from customers where tax_id = ${shared.taxId} limit ${limit})`);
  if (branches.length === 0) return [];
  const rows = await db.execute<{ id: string }>(sql`
    with hits as materialized (${sql.join(branches, sql` union `)})
    select customers.id from hits join customers on customers.id = hits.id
    where ${and(isNull(customers.archivedAt), isNull(customers.erasedAt), inResponsibleScope(scope))}
    limit ${limit}`);
  return rows.map((row) => row.id);
}
