// The statements behind `seedVolume`. Everything about customer number n follows from n, so chunks need no state.

/** Helpers of one session: ids in the shape of ours, check digits, and a repeatable number below a limit. */
export const volumeFunctions = [
  `create or replace function pg_temp.made_id(prefix text, n bigint) returns text language sql immutable as
   $$ select prefix || '_01' || lpad(to_hex(n), 8, '0') || substr(md5(prefix || n), 1, 16) $$`,
  `create or replace function pg_temp.below(n bigint, salt int, lim int) returns int language sql immutable as
   $$ select (abs(hashint8extended(n, salt)) % lim)::int $$`,
  `create or replace function pg_temp.ean13(body text) returns text language sql immutable as
   $$ select body || (10 - (${weighted(12, (digit, place) => (place % 2 === 0 ? `3 * ${digit}` : digit))}) % 10) % 10 $$`,
  `create or replace function pg_temp.luhn(body text) returns text language sql immutable as
   $$ select body || (10 - (${weighted(13, (digit, place) => (place % 2 === 1 ? `2 * ${digit} - ${digit} / 5 * 9` : digit))}) % 10) % 10 $$`,
];

/** The tables that get rows with every customer. */
export const volumeTables = [
  "customers",
  "customer_phones",
  "customer_emails",
  "cards",
  "customer_points",
  "sales",
  "sale_lines",
  "payments",
  "point_lots",
  "point_entries",
];

/** The shop that the customers buy at; made once. */
export const volumeShop = [
  `insert into stores (id, external_id, name, zone, created_at)
   values (pg_temp.made_id('sto', 1), 'volume', 'Volume store', 'Europe/Moscow', now()) on conflict do nothing`,
  `insert into card_series (id, key, name, prefix, length, check_digit, next, created_at)
   values (pg_temp.made_id('ser', 1), 'volume', 'Volume', '5500', 14, true, 1, now()) on conflict do nothing`,
  `insert into products (id, external_id, kind, name, sku, price, cost, search_text, created_at, updated_at)
   select pg_temp.made_id('prd', n), 'volume-' || n, 'goods', 'Volume product ' || n, 'VOL-' || n,
          10000 + n * 900, 6000 + n * 500, 'volume product ' || n || ' vol ' || n, now(), now()
   from generate_series(1, 500) n on conflict do nothing`,
  `insert into programme_versions (id, version, status, body, "from", updated_at, published_at)
   select pg_temp.made_id('pgm', 1), 1, 'published', '{"mode":"points","earning":{"rounding":"down","rules":[{"name":"5 %","per":"amount","percent":500}]},
          "spending":{"pointValue":100,"rules":[{"maxPercent":3000}]}}', '2020-01-01', now(), now()
   where not exists (select from programme_versions where status = 'published')`,
];

const names = (list: string[]) => `(array[${list.map((name) => `'${name}'`).join(",")}])`;
const first = names(
  "Анна Мария Елена Ольга Ирина Наталья Светлана Татьяна Юлия Дарья Алексей Дмитрий Сергей Андрей Михаил Иван Павел Николай Олег Роман".split(
    " ",
  ),
);
const stems = names(
  "Иван Петр Сидор Кузнец Смирн Попов Соколов Лебед Козл Новик Мороз Волк Зайц Павл Семен Голуб Виноград Богдан Воробь Федор Михайл Беля Тарас Бел Комар Орл Кисел Макар Андре Ковал Ильин Гусь Титар Щерб Жук".split(
    " ",
  ),
);
const ends = names(["ов", "ев", "ин", "енко", "ский"]);

const picked = (list: string, salt: number, size: number) =>
  `${list}[1 + pg_temp.below(n, ${salt}, ${size})]`;

/** Adds customers `from` to `to`, with everything that belongs to them. */
export function volumeChunk(from: number, to: number): string[] {
  const numbers = `generate_series(${from}::bigint, ${to}::bigint) n`;
  return [
    "drop table if exists pg_temp.made",
    `create temp table made on commit drop as
     select n, name, 'volume' || n || '@example.com' as email, total, (total * 5 / 100 / 100)::bigint as earned,
            '2025-01-01'::timestamptz + make_interval(mins => pg_temp.below(n, 6, 900000)) as at, product
     from (select n, ${picked(stems, 2, 35)} || ${picked(ends, 3, 5)} || ' ' || ${picked(first, 1, 20)} as name,
                  pg_temp.below(n, 4, 500) + 1 as product, 10000 + (pg_temp.below(n, 4, 500) + 1) * 900 as total
           from ${numbers}) facts`,
    `insert into customers (id, external_id, kind, roles, name, birth_date, birth_month_day, search_text, sold, paid, visits, last_visit_at, created_at, updated_at)
     select pg_temp.made_id('cus', n), 'volume-' || n, 'person', '{customer}', name, birth, to_char(birth, 'MM-DD'),
            lower(name) || ' ' || email, total, total, 1, at, at, at
     from made, lateral (select date '1955-01-01' + pg_temp.below(n, 5, 18000) as birth) b`,
    `insert into customer_phones (customer_id, position, phone, reversed)
     select pg_temp.made_id('cus', n), 0, phone, reverse(substr(phone, 2))
     from made, lateral (select '+79' || lpad((n * 7919 % 1000000000)::text, 9, '0') as phone) p`,
    `insert into customer_emails (customer_id, position, email) select pg_temp.made_id('cus', n), 0, email from made`,
    `insert into cards (id, number, barcode, series_id, customer_id, kind, status, total, created_at)
     select pg_temp.made_id('crd', n), pg_temp.luhn('5500' || lpad(n::text, 9, '0')), pg_temp.ean13('28' || lpad(n::text, 10, '0')),
            pg_temp.made_id('ser', 1), pg_temp.made_id('cus', n), 'virtual', 'active', earned, at
     from made`,
    `insert into customer_points (customer_id, total) select pg_temp.made_id('cus', n), earned from made where earned > 0`,
    `insert into sales (id, status, at, store_id, customer_id, card_id, currency, subtotal, discount, coupon_part, points_part, certificate_part,
                        total, paid, points_spent, points_earned, cart, quote_points, notices, placed_at, paid_at, created_at)
     select pg_temp.made_id('sal', n), 'paid', at, pg_temp.made_id('sto', 1), pg_temp.made_id('cus', n), pg_temp.made_id('crd', n), 'RUB',
            total, 0, 0, 0, 0, total, total, 0, earned, jsonb_build_object('lines', jsonb_build_array(jsonb_build_object('product', pg_temp.made_id('prd', product)))),
            jsonb_build_object('balance', 0, 'spendable', 0, 'spent', 0, 'value', 0, 'earned', earned), '[]', at, at, at
     from made`,
    `insert into sale_lines (sale_id, line, product_id, quantity, base_price, price, amount, discount_amount, considered, coupon, points, net, earns, cost, vat_kind, bought_at, buyer_id)
     select pg_temp.made_id('sal', n), 0, pg_temp.made_id('prd', product), 1000, total, total, total, 0, '[]', 0, 0, total, earned, 6000 + product * 500, 'standard', at, pg_temp.made_id('cus', n) from made`,
    `insert into payments (id, sale_id, method, amount, status, by_kind, at, settled_at)
     select pg_temp.made_id('pay', n), pg_temp.made_id('sal', n), 'card', total, 'settled', 'system', at, at from made`,
    `insert into point_lots (id, card_id, kind, points, remaining, usable_from, sale_id, created_at)
     select pg_temp.made_id('lot', n), pg_temp.made_id('crd', n), 'main', earned, earned, at, pg_temp.made_id('sal', n), at from made where earned > 0`,
    `insert into point_entries (id, card_id, at, kind, lot, points, balance_after, parts, sale_id, posting, by_kind, by_name)
     select pg_temp.made_id('ent', n), pg_temp.made_id('crd', n), at, 'earn', 'main', earned, earned,
            jsonb_build_array(jsonb_build_object('lot', pg_temp.made_id('lot', n), 'points', earned)), pg_temp.made_id('sal', n), 'sale', 'system', 'volume seed'
     from made where earned > 0 order by n`,
  ];
}

/** Sum of the digits of `body`, each as weighted by its place (from 1), written out: PostgreSQL then inlines it. */
function weighted(length: number, weigh: (digit: string, place: number) => string): string {
  return Array.from({ length }, (_, index) => weigh(`substr(body, ${index + 1}, 1)::int`, index + 1)).join(
    " + ",
  );
}
