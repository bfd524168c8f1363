import { asc, eq } from "drizzle-orm";
import type { Db } from "../client";
import { insertRows } from "../insert-rows";
import { products } from "../schema/catalogue";
import { voucherTypes } from "../schema/vouchers";

export type VoucherTypeRow = typeof voucherTypes.$inferSelect;

export async function findVoucherType(
  db: Db,
  key: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<VoucherTypeRow | null> {
  const query = db.select().from(voucherTypes).where(eq(voucherTypes.key, key));
  const [row] = await (lock ? query.for("no key update") : query);
  return row ?? null;
}

/** All types, oldest first: there are dozens, not thousands. */
export async function listVoucherTypes(db: Db): Promise<VoucherTypeRow[]> {
  return db.select().from(voucherTypes).orderBy(asc(voucherTypes.createdAt), asc(voucherTypes.id));
}

/** @returns false when another type has the key. */
export async function insertVoucherType(db: Db, row: VoucherTypeRow): Promise<boolean> {
  const added = await db
    .insert(voucherTypes)
    .values(row)
    .onConflictDoNothing({ target: voucherTypes.key })
    .returning({ id: voucherTypes.id });
  return added.length > 0;
}

export async function updateVoucherType(
  db: Db,
  id: string,
  change: Pick<VoucherTypeRow, "name" | "definition" | "updatedAt">,
): Promise<void> {
  await db.update(voucherTypes).set(change).where(eq(voucherTypes.id, id));
}

type SoldAs = Pick<typeof products.$inferSelect, "id" | "name" | "price" | "searchText">;

/** V2: as what certificates of a type are sold. */
export async function insertSoldAs(db: Db, product: SoldAs, now: Date): Promise<void> {
  await insertRows(db, products, [
    {
      ...product,
      kind: "certificate",
      unit: "pcs",
      vatKind: "none",
      translations: {},
      createdAt: now,
      updatedAt: now,
    },
  ]);
}

export async function updateSoldAs(db: Db, { id, ...change }: SoldAs, now: Date): Promise<void> {
  await db
    .update(products)
    .set({ ...change, updatedAt: now })
    .where(eq(products.id, id));
}
