import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "../client";
import { customerEmails, customerPhones, customers } from "../schema/customers";
import { signInCodes } from "../schema/sessions";

export type NewSignInCode = typeof signInCodes.$inferInsert;

/**
 * The customer whose phone (E.164) or e-mail (lower case) this is. A phone that several share is taken to be of whoever
 * came last.
 */
export async function findCustomerByAddress(db: Db, address: string): Promise<string | null> {
  const table = address.includes("@") ? customerEmails : customerPhones;
  const column = address.includes("@") ? customerEmails.email : customerPhones.phone;
  const [row] = await db
    .select({ id: customers.id })
    .from(table)
    .innerJoin(customers, eq(customers.id, table.customerId))
    .where(and(eq(column, address), isNull(customers.erasedAt), isNull(customers.archivedAt)))
    .orderBy(sql`${customers.lastVisitAt} desc nulls last`, customers.id)
    .limit(1);
  return row?.id ?? null;
}

export async function insertSignInCode(db: Db, row: NewSignInCode): Promise<void> {
  await db.insert(signInCodes).values(row);
}

export async function findSignInCode(db: Db, id: string) {
  const [row] = await db.select().from(signInCodes).where(eq(signInCodes.id, id));
  return row ?? null;
}

/** What the customer of a code is called. */
export async function findCustomerName(db: Db, id: string): Promise<string | null> {
  const [row] = await db.select({ name: customers.name }).from(customers).where(eq(customers.id, id));
  return row?.name ?? null;
}

/** The last code that a browser asked for, held until the transaction ends: two tries at once are counted as two. */
export async function lockLastCode(db: Db, browserHash: string, now: Date) {
  const [row] = await db
    .select()
    .from(signInCodes)
    .where(and(eq(signInCodes.browserHash, browserHash), gt(signInCodes.expiresAt, now)))
    .orderBy(desc(signInCodes.createdAt), desc(signInCodes.id))
    .limit(1)
    .for("update");
  return row ?? null;
}

export async function countCodeTry(db: Db, id: string): Promise<void> {
  await db
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1` })
    .where(eq(signInCodes.id, id));
}

export async function noteCodeUsed(db: Db, id: string, at: Date): Promise<void> {
  await db.update(signInCodes).set({ usedAt: at }).where(eq(signInCodes.id, id));
}

/** Forgets codes a day after they ended. */
export async function deleteEndedSignInCodes(db: Db, now: Date): Promise<void> {
  await db.delete(signInCodes).where(lt(signInCodes.expiresAt, new Date(now.getTime() - 86_400_000)));
}
