import type { Db } from "@/db/client";
import { demoNights } from "./demo-nights";
import { demoNotices, warnDemoCustomers } from "./demo-notices";
import { demoCustomers } from "./demo-people";
import { registerDemoCustomers } from "./demo-register";
import { demoSales } from "./demo-sales";
import { saveDemoSegments } from "./demo-segments";
import { openDemoShop } from "./demo-shop";
import { demoVisits } from "./demo-visits";
import { issueDemoVouchers } from "./demo-vouchers";
import { happenInOrder } from "./happening";
import { randomFrom } from "./random";

/**
 * A car workshop with a year behind it: catalogue, programme, two hundred customers and their sales, all made
 * through the same use cases that people and programs call, so that the books balance.
 */
export async function seedDemo(db: Db, now = new Date()): Promise<void> {
  const random = randomFrom(20_261);
  const shop = await openDemoShop(db, now);
  const [actor] = shop.sellers;
  if (!actor) throw new Error("the demo shop has sellers");
  const customers = await registerDemoCustomers(db, demoCustomers(random), { now, random, actor });
  const sales = demoSales(db, { shop, customers, random, now });
  await happenInOrder([
    ...sales,
    ...demoVisits(db, { shop, customers, now }),
    ...demoNights(db, { now }),
    ...demoNotices(db, { sales, now }),
  ]);
  await saveDemoSegments(db, { shop, now });
  await issueDemoVouchers(db, { shop, customers, random, now });
  await warnDemoCustomers(db, now);
}
