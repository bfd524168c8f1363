import type { Db } from "@/db/client";
import { addPayment } from "@/server/sales/add-payment";
import { cancelSale } from "@/server/sales/cancel-sale";
import { placeSale } from "@/server/sales/place-sale";
import { returnSale } from "@/server/sales/return-sale";
import { demoBaskets } from "./demo-catalogue";
import { shownCustomer } from "./demo-people";
import type { RegisteredCustomer } from "./demo-register";
import type { DemoShop } from "./demo-shop";
import type { Happening } from "./happening";
import type { Random } from "./random";
import { run } from "./run-use-case";

const day = 86_400_000;
const salesInAYear = 1_400;

type World = { shop: DemoShop; customers: RegisteredCustomer[]; random: Random; now: Date };

/** A year of sales, with points spent, returns, a few cancelled and a few unpaid. */
export function demoSales(db: Db, world: World): Happening[] {
  return moments(world).map((at) => ({ at, happen: () => sell(db, world, at) }));
}

/** Busier as the shop gets known, closed at night. */
function moments({ random, now }: World): Date[] {
  return Array.from({ length: salesInAYear }, () => {
    const daysAgo = Math.min(random.whole(0, 364), random.whole(0, 364));
    const midnight = Math.floor(now.getTime() / day) * day - daysAgo * day;
    // 9 to 19 o'clock in Moscow.
    return new Date(midnight + random.whole(6 * 60, 16 * 60) * 60_000);
  })
    .filter((at) => at < now)
    .sort((a, b) => a.getTime() - b.getTime());
}

async function sell(db: Db, { shop, customers, random, now }: World, at: Date): Promise<void> {
  const known = customers.filter(({ since }) => since < at);
  const customer = known.length > 0 && random.chance(0.78) ? random.weighted(known) : null;
  const seller = random.pick(shop.sellers);
  const as = { now: at, actor: seller };
  const sale = await run(
    db,
    placeSale,
    {
      store: shop.stores[random.chance(0.75) ? 0 : 1],
      ...(customer ? { customer: customer.id } : {}),
      ...(customer?.hasCard && random.chance(0.3) && !isSaving(customer, { at, now })
        ? { points: "max" as const }
        : {}),
      lines: random
        .weighted(demoBaskets)
        .lines.map(([sku, pieces]) => ({ product: `ext:demo-${sku}`, quantity: pieces * 1000 })),
    },
    as,
  );
  const isRecent = now.getTime() - at.getTime() < 5 * day;
  if (random.chance(0.015)) {
    await run(db, cancelSale, { id: sale.id, reason: "Клиент передумал" }, as);
    return;
  }
  if (sale.due === 0) return;
  if (isRecent && random.chance(0.25)) {
    // Left unpaid, or paid in part, for the list of what is owed.
    if (random.chance(0.5)) await pay(db, sale, Math.floor(sale.due / 200) * 100, as, random);
    return;
  }
  await pay(db, sale, sale.due, as, random);
  if (random.chance(0.025)) {
    const later = new Date(Math.min(now.getTime(), at.getTime() + random.whole(1, 5) * day));
    const lines = [{ line: 0, quantity: sale.lines[0]?.quantity ?? 1000 }];
    await run(db, returnSale, { id: sale.id, lines, reason: "Не подошло" }, { ...as, now: later });
  }
}

/** Whoever looks at the demo's own customer finds some points there. */
const isSaving = ({ number }: RegisteredCustomer, { at, now }: { at: Date; now: Date }) =>
  number === shownCustomer && now.getTime() - at.getTime() < 120 * day;

type As = Parameters<typeof run>[3];

async function pay(db: Db, { id }: { id: string }, amount: number, as: As, random: Random): Promise<void> {
  if (amount <= 0) return;
  const { method } = random.weighted([
    { weight: 6, method: "card" as const },
    { weight: 3, method: "cash" as const },
    { weight: 1, method: "transfer" as const },
  ]);
  await run(db, addPayment, { id, method, amount }, as);
}
