import type { Db } from "@/db/client";
import { recomputeStanding } from "@/server/standing/recompute-standing";
import { startRecompute } from "@/server/standing/start-recompute";
import { demoCustomers } from "./demo-people";
import { registerDemoCustomers } from "./demo-register";
import { placeDemoSales } from "./demo-sales";
import { openDemoShop } from "./demo-shop";
import { issueDemoVouchers } from "./demo-vouchers";
import { randomFrom } from "./random";

/**
 * A car workshop with a year behind it: catalogue, programme, two hundred customers and their sales, all made
 * through the same use cases that people and programs call, so that the books balance.
 */
export async function seedDemo(db: Db, now = new Date()): Promise<void> {
  const random = randomFrom(20_261);
  const shop = await openDemoShop(db, now);
  const customers = await registerDemoCustomers(db, demoCustomers(random), { now, random });
  await placeDemoSales(db, { shop, customers, random, now });
  await issueDemoVouchers(db, { shop, customers, random, now });
  const run = await startRecompute(db, { now, byId: null, byName: "demo" });
  await recomputeStanding(db, run, { clock: () => now });
}
