import type { EntryAuthor } from "@/db/queries/ledger";
import type { Actor } from "../gate/actor";

/** Who a movement of points is by, as the ledger keeps it (P8). */
export function authorOf(actor: Actor): EntryAuthor {
  if (actor.kind === "public") throw new Error("nobody moves points without signing in");
  return { kind: actor.kind, id: actor.id, name: actor.name };
}
