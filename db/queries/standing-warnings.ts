import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { insertRows } from "../insert-rows";
import { standingWarnings } from "../schema/standing";

export type EndingDiscount = {
  id: string;
  name: string;
  locale: "en" | "ru" | null;
  percent: number;
  /** The last day of the discount. */
  until: string;
  phones: string[];
};

/** Held until the transaction ends: two runs at once tell one after the other, and the second finds nobody. */
export async function lockStandingWarnings(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('standing_warnings', 0))`);
}

/** T3: whose discount ends in these days, who agreed to SMS and was not told yet, in the order of ids and after one. */
export async function findEndingDiscounts(
  db: Db,
  { from, to, after, limit }: { from: string; to: string; after: string; limit: number },
): Promise<EndingDiscount[]> {
  const rows = await db.execute<EndingDiscount>(sql`
    select id, name, locale, rule_discount as percent, rule_discount_until::text as until,
      array(select phone from customer_phones where customer_id = customers.id order by position) as phones
    from customers
    where rule_discount is not null and rule_discount_until between ${from}::date and ${to}::date and id > ${after}
      and archived_at is null and erased_at is null
      and not exists (select from standing_warnings
        where customer_id = customers.id and standing_warnings.until = rule_discount_until)
      and coalesce((select given from consents where customer_id = customers.id and channel = 'sms'
        and purpose = 'advertising' order by at desc, id desc limit 1), false)
    order by id limit ${limit}::int`);
  return [...rows];
}

/** Notes that a customer was told of the end of a discount: once for each last day. */
export async function insertWarning(
  db: Db,
  row: { customerId: string; until: string; messageId: string; at: Date },
): Promise<void> {
  await insertRows(db, standingWarnings, [row]);
}
