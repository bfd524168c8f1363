import { execFileSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { connect } from "@/db/client";
import { startPostgres } from "@/scripts/postgres/start-postgres";
import { sealLedger } from "@/server/points/seal-ledger";
import { verifyBooks } from "@/server/points/verify-books";
import { reach } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { faultyShop } from "@/tests/support/faulty-shop";
import { hire, signedIn } from "@/tests/support/staff";

// The drill of docs/operations.md: a cold copy of the database's folder is a backup.

/** With owners, modes and times: the server's account owns the files. */
const copy = (from: string, to: string) => execFileSync("cp", ["-a", from, to]);

it("a restored backup lets people sign in, sells on, and its books are right", async () => {
  const shop = await faultyShop();
  reach(shop);
  await hire(shop.db, { role: "seller", name: "Anna" });
  const cart = {
    card: shop.card,
    lines: [{ product: shop.product }],
    payments: [{ method: "cash", amount: 100_000 }],
  };
  const kept = await till(shop).place(cart, { idempotencyKey: "before the backup" });
  expect(kept.status).toBe(201);
  await sealLedger(shop.db, new Date());

  await shop.close();
  await shop.server.stop();
  const backup = `${shop.dataDir}-backup`;
  copy(shop.dataDir, backup);
  rmSync(shop.dataDir, { recursive: true });
  renameSync(backup, shop.dataDir);

  const server = await startPostgres({ dataDir: shop.dataDir });
  const { db, close } = connect(server.url);
  try {
    expect(server.fresh).toBe(false);
    const restored = { ...shop, db };
    reach(restored);
    expect(await signedIn(db, "Anna")).toMatchObject({ kind: "employee", name: "Anna" });
    const again = await till(restored).place(cart, { idempotencyKey: "before the backup" });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(again.sale.id).toBe(kept.sale.id);
    expect((await till(restored).place(cart)).status).toBe(201);
    const [card] = await db.execute(sql`select total::int from cards where id = ${shop.cardId}`);
    expect(card).toEqual({ total: 100 });
    await sealLedger(db, new Date());
    expect(await verifyBooks(db)).toEqual([]);
  } finally {
    await close();
    await server.stop();
  }
});
