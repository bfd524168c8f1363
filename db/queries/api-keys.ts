import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../client";
import { apiKeys, roles } from "../schema/people";

export type NewApiKey = typeof apiKeys.$inferInsert;

/** A key that is in force, by the hash of its text. */
export async function findApiKey(db: Db, hash: string) {
  const [row] = await db
    .select({ id: apiKeys.id, name: apiKeys.name, grants: apiKeys.grants, storeId: apiKeys.storeId })
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt)));
  return row ?? null;
}

export async function insertApiKey(db: Db, row: NewApiKey): Promise<void> {
  await db.insert(apiKeys).values(row);
}

/** A role by id, by its key (`administrator`) or by its name. */
export async function findRole(db: Db, name: string) {
  const rows = await db.select().from(roles);
  return rows.find((role) => role.id === name || role.key === name || role.name === name) ?? null;
}
