import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import { findApiKey } from "@/db/queries/api-keys";
import type { KeyActor } from "../gate/actor";

/** SHA-256 of a key: keys are 256 random bits, so a fast hash is enough. */
export const hashApiKey = (key: string): string => createHash("sha256").update(key).digest("hex");

/** The program behind an `Authorization: Bearer` header, or null. Looked up each time: a revoked key stops at once. */
export async function bearerActor(db: Db, header: string | null): Promise<KeyActor | null> {
  const key = header?.match(/^Bearer ([A-Za-z0-9_-]{20,200})$/)?.[1];
  if (!key) return null;
  const row = await findApiKey(db, hashApiKey(key));
  if (!row) return null;
  return {
    kind: "key",
    id: row.id,
    name: row.name,
    grants: row.grants,
    storeIds: row.storeId ? [row.storeId] : null,
  };
}
