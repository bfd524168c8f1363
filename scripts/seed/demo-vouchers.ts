import type { Db } from "@/db/client";
import { addPayment } from "@/server/sales/add-payment";
import { placeSale } from "@/server/sales/place-sale";
import { issueVouchers } from "@/server/vouchers/issue-vouchers";
import { saveVoucherType } from "@/server/vouchers/save-type";
import { demoBaskets } from "./demo-catalogue";
import { shownCustomer } from "./demo-people";
import type { RegisteredCustomer } from "./demo-register";
import type { DemoShop } from "./demo-shop";
import type { Random } from "./random";
import { run } from "./run-use-case";

const day = 86_400_000;
const roubles = (count: number) => (count * 100) as never;

type World = { shop: DemoShop; customers: RegisteredCustomer[]; random: Random; now: Date };

/** Coupons that were given away, certificates that were sold, and some of both used already. */
export async function issueDemoVouchers(db: Db, { shop, customers, random, now }: World): Promise<void> {
  const at = { now: new Date(now.getTime() - 60 * day) };
  const spring = { key: "spring", name: "Весенний купон", kind: "coupon" as const, percent: 1_000 as never };
  await run(db, saveVoucherType, { ...spring, maxPercent: 5_000 as never, validDays: 180 }, at);
  const oil = { key: "oil", name: "500 ₽ на масла", kind: "coupon" as const, value: roubles(500) };
  const products = { groups: ["ext:demo-oils"] };
  await run(db, saveVoucherType, { ...oil, products, minPurchase: roubles(3_000), withDiscounts: false }, at);
  const gift = { key: "gift", name: "Подарочный сертификат 3 000 ₽", kind: "certificate" as const };
  const { product } = await run(db, saveVoucherType, { ...gift, value: roubles(3_000), validDays: 365 }, at);
  await run(db, saveVoucherType, { key: "gift-any", name: "Подарочный сертификат", kind: "certificate" }, at);

  const coupons = await run(db, issueVouchers, { key: "spring", count: 60 }, at);
  await run(db, issueVouchers, { key: "oil", count: 20 }, at);
  await run(db, issueVouchers, { key: "gift", count: 3, paid: roubles(3_000) }, at);
  for (const { id } of customers.filter(({ number }) => number === shownCustomer)) {
    await run(db, issueVouchers, { key: "spring", count: 1, customer: id }, at);
    await run(db, issueVouchers, { key: "gift", count: 1, customer: id, paid: roubles(3_000) }, at);
  }
  const seller = random.pick(shop.sellers);
  const store = shop.stores[0];
  for (const [n, code] of (coupons.codes ?? []).slice(0, 12).entries()) {
    const moment = new Date(at.now.getTime() + (n + 1) * 4 * day);
    const lines = random.weighted(demoBaskets).lines.map(([sku, pieces]) => ({
      product: `ext:demo-${sku}`,
      quantity: pieces * 1000,
    }));
    const as = { now: moment, actor: seller };
    const sale = await run(db, placeSale, { store, lines, coupons: [code] }, as);
    await run(db, addPayment, { id: sale.id, method: "card", amount: sale.due }, as);
  }
  for (const daysAgo of [40, 21, 9]) {
    const moment = { now: new Date(now.getTime() - daysAgo * day), actor: seller };
    const lines = [{ product: product ?? "", quantity: 1_000 }];
    const payments = [{ method: "card" as const, amount: roubles(3_000) }];
    await run(db, placeSale, { store, lines, payments }, moment);
  }
}
