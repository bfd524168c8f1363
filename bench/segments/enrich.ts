import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";

// What the volume seed's customers lack for filters: groups of products, categories, classes, grades and consents. Chance
// follows from the row, so that a second run finds all there.

const share = (id: SQL, salt: number, percent: number): SQL =>
  sql`abs(hashtextextended(${id}, ${salt})) % 100 < ${percent}`;

const steps: SQL[] = [
  sql`insert into product_groups (id, name, parent_id, created_at)
    select 'grp_volume_' || n, 'Volume group ' || n, case when n > 2 then 'grp_volume_' || 1 + n % 2 end, now()
    from generate_series(1, 12) n`,
  // Group 3 holds a tenth of the products, as tyres do in a workshop.
  sql`update products set group_id = 'grp_volume_' || 3 + abs(hashtextextended(id, 1)) % 10
    where external_id like 'volume-%'`,
  sql`insert into categories (id, name, created_at) values ('cat_volume_1', 'Volume VIP', now()), ('cat_volume_2', 'Volume wholesale', now())`,
  sql`insert into customer_categories (customer_id, category_id, assigned, since)
    select id, 'cat_volume_1', 'manual', created_at from customers where ${share(sql`id`, 2, 5)}
    union all select id, 'cat_volume_2', 'manual', created_at from customers where ${share(sql`id`, 3, 20)}`,
  sql`insert into consents (id, customer_id, channel, purpose, given, source, at)
    select 'con_' || channel || right(customers.id, 24), customers.id, channel, 'advertising', true, 'volume', created_at
    from customers cross join (values ('email', 60), ('sms', 40)) as wanted (channel, percent)
    where abs(hashtextextended(customers.id, 4)) % 100 < percent`,
  sql`update customers set importance = 'gold' where ${share(sql`id`, 5, 5)}`,
  sql`update cards set grade = 'silver' where ${share(sql`id`, 6, 10)}`,
];

/** Gives the customers of the volume seed what filters ask for, once. */
export async function enrich(db: Db): Promise<void> {
  const [done] = await db.execute(sql`select 1 from product_groups where id = 'grp_volume_12'`);
  if (done) return;
  await db.transaction(async (tx) => {
    for (const step of steps) await tx.execute(step);
  });
  await db.execute(sql`vacuum analyze`);
}
