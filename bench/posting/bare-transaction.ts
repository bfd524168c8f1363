import { randomUUID } from "node:crypto";
import postgres from "postgres";

// The floor: what PostgreSQL itself needs to write what one sale writes, with nothing decided and nothing read but
// the card's lock. Statements are prepared and go out together, as the app's do.

/** Tables that a sale writes to, with the column that names the sale, or the row itself. */
const written = [
  { table: "sales", of: "id" },
  { table: "sale_lines", of: "sale_id" },
  { table: "payments", of: "sale_id" },
  { table: "point_lots", of: "sale_id" },
  { table: "point_entries", of: "sale_id" },
  { table: "audit_entries", of: "subject_id" },
] as const;

type Json = Record<string, unknown>;

/** Writes copies of a sale that the app has posted, under new ids. */
export async function bareTransactions(url: string, saleId: string) {
  const sql = postgres(url, { max: 40, onnotice: () => undefined });
  const copies: { table: string; columns: string; rows: Json[] }[] = [];
  for (const { table, of } of written) {
    const rows = await sql.unsafe(`select to_jsonb(t) as row from ${table} t where ${of} = $1`, [saleId]);
    const list = rows.map(({ row }) => withoutGenerated(row as Json));
    const columns = Object.keys(list[0] ?? {}).map((name) => `"${name}"`);
    copies.push({ table, columns: columns.join(", "), rows: list });
  }
  const [answer] =
    await sql`select to_jsonb(t) as row from idempotency_keys t where response ->> 'id' = ${saleId}`;
  if (!answer) throw new Error(`sale ${saleId} has no kept answer`);
  const response = JSON.stringify((answer.row as Json).response);
  const [sale] = await sql`select customer_id, card_id, at from sales where id = ${saleId}`;
  const cards =
    await sql`select id, customer_id from cards where id <> ${sale?.card_id} order by id limit 1000`;
  let turn = 0;

  async function write(): Promise<void> {
    const id = `bare_${randomUUID()}`;
    const card = cards[turn++ % cards.length];
    const fresh = freshRows(id, { card: card?.id, customer: card?.customer_id });
    await sql.begin(async (tx) => {
      await tx`select id from cards where id = ${card?.id} for no key update`;
      await Promise.all([
        ...copies.map(({ table, columns, rows }) =>
          tx.unsafe(
            `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)`,
            [JSON.stringify(rows.map(fresh))],
            { prepare: true },
          ),
        ),
        tx`update cards set total = total + 72 where id = ${card?.id}`,
        tx`insert into customer_points (customer_id, total) values (${card?.customer_id}, 72)
          on conflict (customer_id) do update set total = customer_points.total + excluded.total`,
        tx`update customers set sold = sold + 145050, paid = paid + 145050, visits = visits + 1, last_visit_at = greatest(last_visit_at, ${sale?.at})
          where id = ${card?.customer_id}`,
        tx`insert into idempotency_keys (scope, key, hash, status, response, at)
          values ('bare', ${id}, 'hash', 200, ${response}::text::jsonb, now())`,
      ]);
    });
  }

  return { write, wrote: (id: string) => id.startsWith("bare_"), close: () => sql.end() };
}

/** What the database gives by itself. */
function withoutGenerated({ seq: _seq, number: _number, transaction: _transaction, ...row }: Json): Json {
  return row;
}

/** Renames a row to the new sale; ids of its own get one, lots and entries keep pointing at each other. */
const freshRows =
  (id: string, { card, customer }: { card: unknown; customer: unknown }) =>
  (row: Json, index: number): Json => ({
    ...row,
    ...("sale_id" in row ? { sale_id: id } : {}),
    ...("subject_id" in row ? { subject_id: id } : {}),
    ...("card_id" in row ? { card_id: card } : {}),
    ...("customer_id" in row ? { customer_id: customer } : {}),
    ...("id" in row ? { id: "sale_id" in row ? `${id}_${index}` : id } : {}),
    ...("external_id" in row ? { external_id: null } : {}),
    ...("parts" in row ? { parts: [{ lot: `${id}_0`, points: row.points }] } : {}),
  });
