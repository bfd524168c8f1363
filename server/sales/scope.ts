import type { Right } from "@/core/rights";
import type { SaleScope } from "@/db/queries/sales";
import { type StaffActor, scopeOf, visibleEmployees, visibleStores } from "../gate/actor";

/** U1: whose sales, and which stores', the actor may touch by a right. */
export const saleScope = (actor: StaffActor, right: Right): SaleScope => ({
  employees: visibleEmployees(actor, right),
  // A key has no team: what it sold itself is its own.
  key: actor.kind === "key" && scopeOf(actor, right) !== "all" ? actor.id : null,
  stores: visibleStores(actor),
});
