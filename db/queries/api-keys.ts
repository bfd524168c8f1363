import { and, desc, eq, isNull, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Grants } from "@/core/rights";
import type { Db } from "../client";
import { prepared } from "../prepared";
import { apiKeys, roles, stores } from "../schema/people";

export type NewApiKey = typeof apiKeys.$inferInsert;

export type KeyInForce = { id: string; name: string; grants: Grants; storeId: string | null };

/** The key that is in force with this hash, as a query. */
export const keyInForce = (hash: Placeholder): SQL => sql`
  select id, name, grants, store_id as "storeId" from api_keys where hash = ${hash} and revoked_at is null`;

/** A key that is in force, by the hash of its text. */
export async function findApiKey(db: Db, hash: string): Promise<KeyInForce | null> {
  const [row] = await readKey(db, { hash });
  return row ?? null;
}

const readKey = prepared<KeyInForce, { hash: string }>(keyInForce(sql.placeholder("hash")));

export async function insertApiKey(db: Db, row: NewApiKey): Promise<void> {
  await db.insert(apiKeys).values(row);
}

/** A role by id, by its key (`administrator`) or by its name. */
export async function findRole(db: Db, name: string) {
  const rows = await db.select().from(roles);
  return rows.find((role) => role.id === name || role.key === name || role.name === name) ?? null;
}

/** All keys, those in force first, newest first. */
export async function listApiKeys(db: Db) {
  return db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      hint: apiKeys.hint,
      createdAt: apiKeys.createdAt,
      revokedAt: apiKeys.revokedAt,
      role: { id: roles.id, key: roles.key, name: roles.name },
      store: { id: stores.id, name: stores.name },
    })
    .from(apiKeys)
    .leftJoin(roles, eq(roles.id, apiKeys.roleId))
    .leftJoin(stores, eq(stores.id, apiKeys.storeId))
    .orderBy(sql`${apiKeys.revokedAt} is not null`, desc(apiKeys.createdAt), desc(apiKeys.id));
}

/** @returns whether there was such a key in force. */
export async function revokeApiKey(db: Db, id: string, at: Date): Promise<boolean> {
  const rows = await db
    .update(apiKeys)
    .set({ revokedAt: at })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  return rows.length > 0;
}
