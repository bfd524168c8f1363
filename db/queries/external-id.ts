import { inArray, or } from "drizzle-orm";
import type { Db } from "../client";
import { productGroups, products } from "../schema/catalogue";
import { customers } from "../schema/customers";
import { stores } from "../schema/people";
import { sales } from "../schema/sales";

// The one place that reads `ext:THEIRS`: whoever takes an id from a caller resolves it here.

const tables = {
  productGroup: productGroups,
  product: products,
  customer: customers,
  store: stores,
  sale: sales,
};

/** Kinds of records that callers may know by an id of their own. */
export type ExternalKind = keyof typeof tables;

const prefix = "ext:";

/** A record as a caller named it: by our id, or by `ext:` and theirs. */
export type Named = { id: string | null; theirs: string | null };

/** What a statement compares with `id` and `external_id`; nothing named matches nothing. */
export const named = (given: string | null): Named =>
  given?.startsWith(prefix) ? { id: null, theirs: given.slice(prefix.length) } : { id: given, theirs: null };

/**
 * The server's ids of records named by id or by `ext:THEIRS`, in one round trip.
 * @returns what was given → the id; what does not exist is absent. Archived records are found.
 */
export async function findIds(
  db: Db,
  kind: ExternalKind,
  given: readonly string[],
): Promise<Map<string, string>> {
  if (given.length === 0) return new Map();
  const table = tables[kind];
  const theirs = given.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  const ours = given.filter((id) => !id.startsWith(prefix));
  const rows = await db
    .select({ id: table.id, externalId: table.externalId })
    .from(table)
    .where(or(inArray(table.id, ours), inArray(table.externalId, theirs)));
  const known = new Map<string, string>();
  for (const row of rows) {
    known.set(row.id, row.id);
    if (row.externalId !== null) known.set(prefix + row.externalId, row.id);
  }
  return new Map(given.flatMap((id) => (known.has(id) ? [[id, known.get(id) ?? id] as const] : [])));
}

/** The server's id of one record named by id or by `ext:THEIRS`, or null. */
export async function findId(db: Db, kind: ExternalKind, given: string): Promise<string | null> {
  return (await findIds(db, kind, [given])).get(given) ?? null;
}

/** The other way round: id → `ext:THEIRS` of those records that have one. */
export async function findExternalIds(
  db: Db,
  kind: ExternalKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const table = tables[kind];
  const rows = await db
    .select({ id: table.id, externalId: table.externalId })
    .from(table)
    .where(inArray(table.id, [...ids]));
  return new Map(
    rows.flatMap(({ id, externalId }) => (externalId === null ? [] : [[id, prefix + externalId]])),
  );
}
