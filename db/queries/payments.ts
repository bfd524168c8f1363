import { eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { customers } from "../schema/customers";
import { payments } from "../schema/sales";

/** The sale that a payment link belongs to, by the secret part of its page. */
export async function findLinkedSale(db: Db, token: string): Promise<{ id: string; saleId: string } | null> {
  const [row] = await db
    .select({ id: payments.id, saleId: payments.saleId })
    .from(payments)
    .where(eq(payments.token, token));
  return row ?? null;
}

/** Notes what became of a pending payment, and the provider's own id of it. */
export async function updatePayment(
  db: Db,
  id: string,
  changed: { status: "settled" | "failed"; provider: string; providerRef: string; settledAt: Date | null },
): Promise<void> {
  await db.update(payments).set(changed).where(eq(payments.id, id));
}

/** Where a customer's receipts go, and in which language; the first e-mail, or null. */
export async function findCustomerMail(
  db: Db,
  customerId: string,
): Promise<{ email: string | null; locale: "en" | "ru" | null } | null> {
  const [row] = await db
    .select({
      email: sql<string | null>`(select email from customer_emails
        where customer_id = ${customers.id} order by position limit 1)`,
      locale: customers.locale,
    })
    .from(customers)
    .where(eq(customers.id, customerId));
  return row ?? null;
}
