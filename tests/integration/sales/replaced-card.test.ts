import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { cards } from "@/db/schema/cards";
import { replaceCard } from "@/server/cards/replace-card";
import { systemActor } from "@/server/gate/actor";
import type { AnyUseCase } from "@/server/gate/use-case";
import { expirePoints } from "@/server/points/expire-points";
import { verifyBooks } from "@/server/points/verify-books";
import { placeSale } from "@/server/sales/place-sale";
import { returnSale } from "@/server/sales/return-sale";
import { testDatabase } from "@/tests/support/database";
import { fivePercent, openShop } from "@/tests/support/shop";
import { call, ending } from "@/tests/support/staff";

const day = 24 * 3_600_000;
const start = Date.parse("2026-03-01T09:00:00Z");

it.each([
  ["the first card", 0],
  ["the card that replaced it", 1],
  ["the last of three", 2],
])("a return owes nothing for points that ran out on %s", async (_where, expiredOn) => {
  const { db } = await testDatabase();
  const shop = await openShop(db, { ...fivePercent, expiry: { lotDays: 30 } });
  const on = async <U extends AnyUseCase>(days: number, useCase: U, input: object) => {
    const now = new Date(start + days * day);
    const result = await call(db, useCase, input, { actor: systemActor("test"), now });
    if (result.kind !== "done") throw new Error(ending(result));
    return result.value;
  };
  const sale = await on(0, placeSale, {
    card: shop.card,
    lines: [{ product: shop.product }],
    payments: [{ method: "cash", amount: 100_000 }],
  });
  expect(sale).toMatchObject({ pointsEarned: 50 });

  const numbers = [shop.card, "2001", "2002"];
  for (const [index, number] of numbers.entries()) {
    const from = numbers[index - 1];
    const daysLater = index <= expiredOn ? index : 40 + index;
    if (from) await on(daysLater, replaceCard, { card: from, number });
    if (index === expiredOn) expect(await expirePoints(db, new Date(start + 40 * day))).toEqual({ cards: 1 });
  }
  const returned = await on(50, returnSale, { id: (sale as { id: string }).id, reason: "did not fit" });
  expect(returned).toMatchObject({ status: "returned", returns: [{ earnedBack: 50, debt: 0 }] });
  const [last] = await db.select().from(cards).where(eq(cards.number, "2002"));
  expect(last).toMatchObject({ total: 0, debt: 0 });
  expect(await verifyBooks(db)).toEqual([]);
});
