import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { readInBatches } from "../read-in-batches";
import { type Audience, audienceSql } from "./segments/filter-sql";

/** A customer as an exported row. Sums in minor units. */
export type ExportedCustomer = {
  name: string;
  phones: string[];
  emails: string[];
  birthDate: string | null;
  importance: "gold" | "silver" | "bronze" | null;
  categories: string[];
  grade: string | null;
  cards: string[];
  priceList: string | null;
  sold: number;
  paid: number;
  visits: number;
  averagePurchase: number | null;
  lastVisitAt: string | null;
  balance: number;
  emailConsent: boolean;
  smsConsent: boolean;
  createdAt: string;
};

/** Everybody whom a filter chooses, newest first, in batches that are read as they are taken. */
export function exportAudience(db: Db, audience: Audience): AsyncIterable<readonly ExportedCustomer[]> {
  const now = sql`${audience.moment.now.toISOString()}::timestamptz`;
  const agreed = (channel: string) => sql`coalesce((select given from consents
    where customer_id = customers.id and channel = ${channel} and purpose = 'advertising'
    order by at desc, id desc limit 1), false)`;
  return readInBatches<ExportedCustomer>(
    db,
    sql`select name,
        array(select phone from customer_phones where customer_id = customers.id order by position) as phones,
        array(select email from customer_emails where customer_id = customers.id order by position) as emails,
        birth_date::text as "birthDate", importance,
        array(select categories.name from customer_categories join categories on categories.id = category_id
          where customer_id = customers.id order by categories.name) as categories,
        (select grade from cards where customer_id = customers.id and status <> 'closed' and grade is not null
          order by created_at, id limit 1) as grade,
        array(select number from cards where customer_id = customers.id and status <> 'closed' order by created_at, id)
          as cards,
        (select price_lists.name from price_lists where price_lists.id = price_list_id) as "priceList",
        sold::float8 as sold, paid::float8 as paid, visits, average_purchase::float8 as "averagePurchase",
        to_json(last_visit_at) #>> '{}' as "lastVisitAt",
        (select coalesce(sum(remaining), 0)::float8 from point_lots join cards on cards.id = card_id
          where customer_id = customers.id and status <> 'closed' and remaining > 0 and usable_from <= ${now}
            and (expires_at is null or expires_at > ${now})) as balance,
        ${agreed("email")} as "emailConsent", ${agreed("sms")} as "smsConsent",
        to_json(customers.created_at) #>> '{}' as "createdAt"
      from customers where ${audienceSql(audience)} order by customers.id desc`,
  );
}
