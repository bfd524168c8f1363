import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Db } from "@/db/client";
import { findApiKey, type KeyInForce } from "@/db/queries/api-keys";
import type { KeyActor } from "../gate/actor";
import type { Presumption } from "../gate/execute";

/** SHA-256 of a key: keys are 256 random bits, so a fast hash is enough. */
export const hashApiKey = (key: string): string => createHash("sha256").update(key).digest("hex");

/** The program behind an `Authorization: Bearer` header, or null. Looked up each time: a revoked key stops at once. */
export async function bearerActor(db: Db, header: string | null): Promise<KeyActor | null> {
  const hash = hashIn(header);
  if (!hash) return null;
  const row = await findApiKey(db, hash);
  remember(hash, row);
  return row && actorOf(row);
}

// Whom to presume, and nothing more: nothing is done that the transaction itself has not confirmed.
const lastFound = new Map<string, KeyActor>();

type PresumedProgram = Presumption & { actor: KeyActor; isConfirmed: boolean };

/** Whom a program that called before may be taken for, so that it need not be looked up first; null for others. */
export function presumedActor(header: string | null): PresumedProgram | null {
  const keyHash = hashIn(header);
  const actor = keyHash && lastFound.get(keyHash);
  if (!actor) return null;
  const presumption: PresumedProgram = {
    actor,
    keyHash,
    isConfirmed: false,
    confirm: (found) => {
      presumption.isConfirmed = found !== null && isDeepStrictEqual(actorOf(found), actor);
      return presumption.isConfirmed;
    },
  };
  return presumption;
}

function remember(hash: string, row: KeyInForce | null): void {
  if (lastFound.size > 1_000) lastFound.clear();
  if (row) lastFound.set(hash, actorOf(row));
  else lastFound.delete(hash);
}

function hashIn(header: string | null): string | null {
  const key = header?.match(/^Bearer ([A-Za-z0-9_-]{20,200})$/)?.[1];
  return key ? hashApiKey(key) : null;
}

const actorOf = ({ id, name, grants, storeId }: KeyInForce): KeyActor => ({
  kind: "key",
  id,
  name,
  grants,
  storeIds: storeId ? [storeId] : null,
});
