import type { EntryAuthor } from "@/db/queries/ledger";
import type { StaffActor } from "../gate/actor";

/** Whom ledger entries and payments name. */
export const authorOf = ({ kind, id, name }: StaffActor): EntryAuthor => ({ kind, id, name });

/** The same as columns of a row. */
export const byColumns = ({ kind, id, name }: StaffActor) => ({ byKind: kind, byId: id, byName: name });
