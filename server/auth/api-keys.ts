import { randomBytes } from "node:crypto";
import { type StartingRole, startingRoles } from "@/core/rights";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { findRole, insertApiKey } from "@/db/queries/api-keys";
import { hashApiKey } from "./bearer-actor";

/**
 * Makes a key with the rights that a role has now. The text is returned once; only its hash is kept.
 * @throws when there is no such role.
 */
export async function createApiKey(
  db: Db,
  { name, role, storeId }: { name: string; role: string; storeId?: string | null },
): Promise<{ id: string; key: string }> {
  const found = await findRole(db, role);
  const grants = found?.grants ?? (role in startingRoles ? startingRoles[role as StartingRole] : null);
  if (!grants) throw new Error(`no role "${role}"`);
  const key = `rg_${randomBytes(32).toString("base64url")}`;
  const id = newId("apiKey");
  await insertApiKey(db, {
    id,
    name,
    hint: key.slice(0, 7),
    hash: hashApiKey(key),
    grants,
    roleId: found?.id ?? null,
    storeId: storeId ?? null,
    createdAt: new Date(),
  });
  return { id, key };
}
