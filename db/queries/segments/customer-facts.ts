import { sql } from "drizzle-orm";
import type { CustomerFacts } from "@/core/segments/customer-facts";
import type { Db } from "../../client";
import { isPurchaseRow } from "../sales";

type Row = Omit<CustomerFacts, "lastPurchase" | "purchases" | "earned"> & {
  lastPurchase: string | null;
  purchases: (Omit<CustomerFacts["purchases"][number], "at"> & { at: string })[];
  earned: { at: string; points: number }[];
};

/** K6: what conditions may look at of one customer, for `matchesFilter`. Null where there is no such customer. */
export async function findCustomerFacts(db: Db, id: string, now: Date): Promise<CustomerFacts | null> {
  const rows = await db.execute(sql`
    with recursive above as (
      select products.id as product, products.group_id as "group", 0 as depth from products
      where products.group_id is not null and products.id in (select product_id from sale_lines
        join sales on sales.id = sale_id where customer_id = ${id})
      union
      select above.product, product_groups.parent_id, depth + 1 from above
      join product_groups on product_groups.id = above."group"
      where product_groups.parent_id is not null and depth < 100
    )
    select sold::float8 as sold, paid::float8 as paid, visits, to_json(last_visit_at) #>> '{}' as "lastPurchase",
      birth_date::text as "birthDate", importance, roles,
      (select key from price_lists where price_lists.id = price_list_id) as "priceList",
      array(select categories.name from customer_categories join categories on categories.id = category_id
        where customer_id = customers.id) as categories,
      array(select distinct grade from cards where customer_id = customers.id and grade is not null
        and status <> 'closed') as grades,
      (select coalesce(sum(remaining), 0)::float8 from point_lots join cards on cards.id = card_id
        where customer_id = customers.id and status <> 'closed' and usable_from <= ${now.toISOString()}::timestamptz
          and (expires_at is null or expires_at > ${now.toISOString()}::timestamptz)) as balance,
      jsonb_build_object('email', ${agreed("email")}, 'sms', ${agreed("sms")}) as consents,
      coalesce((select json_agg(json_build_object('at', at, 'store', store_id, 'lines', (
          select coalesce(json_agg(json_build_object('product', product_id, 'groups',
            array(select "group" from above where product = product_id))), '[]')
          from sale_lines where sale_id = sales.id)))
        from sales where customer_id = customers.id and ${isPurchaseRow}), '[]')
        as purchases,
      coalesce((select json_agg(json_build_object('at', at, 'points', points)) from point_entries
        where kind = 'earn' and card_id in (select id from cards where customer_id = customers.id)), '[]') as earned
    from customers where id = ${id}`);
  const row = rows[0] as unknown as Row | undefined;
  if (!row) return null;
  return {
    ...row,
    lastPurchase: row.lastPurchase === null ? null : new Date(row.lastPurchase),
    purchases: row.purchases.map((purchase) => ({ ...purchase, at: new Date(purchase.at) })),
    earned: row.earned.map(({ at, points }) => ({ at: new Date(at), points })),
  };
}

const agreed = (channel: "email" | "sms") => sql`coalesce((select given from consents
  where customer_id = customers.id and channel = ${channel} and purpose = 'advertising'
  order by at desc, id desc limit 1), false)`;
