import type { Right } from "@/core/rights";
import type { SaleScope } from "@/db/queries/sales";
import { type StaffActor, visibleEmployees, visibleStores } from "../gate/actor";

/** U1: whose sales, and which stores', the actor may touch by a right. */
export const saleScope = (actor: StaffActor, right: Right): SaleScope => ({
  employees: visibleEmployees(actor, right),
  stores: visibleStores(actor),
});
