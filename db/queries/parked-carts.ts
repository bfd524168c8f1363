import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client";
import { customers } from "../schema/customers";
import { employees } from "../schema/people";
import { discountDecisions, parkedCarts } from "../schema/sales";
import { inParkedScope, isUndecided } from "./blocked-discounts";
import type { SaleScope } from "./sales";

type NewParkedCart = typeof parkedCarts.$inferInsert;
type ParkedCartRow = typeof parkedCarts.$inferSelect & {
  customerName: string | null;
  employeeName: string | null;
  /** D4: a blocked discount in it waits for a decision, or all were decided on; null where none was blocked. */
  decision: "waiting" | "decided" | null;
};

export async function insertParkedCart(db: Db, row: NewParkedCart): Promise<void> {
  await db.insert(parkedCarts).values(row);
}

/** Carts that nobody has taken up, newest first. */
export async function findParkedCarts(db: Db, scope: SaleScope): Promise<ParkedCartRow[]> {
  const rows = await db
    .select({
      cart: parkedCarts,
      customerName: customers.name,
      employeeName: employees.name,
      decision: sql<ParkedCartRow["decision"]>`case
        when exists (select from jsonb_array_elements(${parkedCarts.notices}) as notice
          where ${isUndecided(sql`decided.parked_cart_id = ${parkedCarts.id}`)}) then 'waiting'
        when exists (select from ${discountDecisions} where ${discountDecisions.parkedCartId} = ${parkedCarts.id})
          then 'decided' end`,
    })
    .from(parkedCarts)
    .leftJoin(customers, eq(customers.id, parkedCarts.customerId))
    .leftJoin(employees, eq(employees.id, parkedCarts.employeeId))
    .where(and(isNull(parkedCarts.takenAt), inParkedScope(scope)))
    .orderBy(desc(parkedCarts.createdAt))
    .limit(200);
  return rows.map(({ cart, ...names }) => ({ ...cart, ...names }));
}

/** Takes a parked cart up; null when it is gone: of two who take it at once one gets it. */
export async function takeParkedCart(
  db: Db,
  id: string,
  { scope, by, now }: { scope: SaleScope; by: string | null; now: Date },
): Promise<typeof parkedCarts.$inferSelect | null> {
  const [row] = await db
    .update(parkedCarts)
    .set({ takenAt: now, takenBy: by })
    .where(and(eq(parkedCarts.id, id), isNull(parkedCarts.takenAt), inParkedScope(scope)))
    .returning();
  return row ?? null;
}

/** A cart that nobody has taken up, held while it is changed; null outside the scope. */
export async function lockParkedCart(db: Db, id: string, scope: SaleScope) {
  const [row] = await db
    .select()
    .from(parkedCarts)
    .where(and(eq(parkedCarts.id, id), isNull(parkedCarts.takenAt), inParkedScope(scope)))
    .for("no key update");
  return row ?? null;
}

/** A parked cart as it is priced after a decision. */
export async function updateParkedCart(
  db: Db,
  id: string,
  changed: Pick<NewParkedCart, "cart" | "total" | "notices">,
): Promise<void> {
  await db.update(parkedCarts).set(changed).where(eq(parkedCarts.id, id));
}
