import fc from "fast-check";
import { expect, it } from "vitest";
import { verifyBooks } from "@/server/points/verify-books";
import { reach, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { voucherDesk } from "@/tests/support/api-vouchers";
import { openShop } from "@/tests/support/shop";

// A failing run prints its seed and path: give them to `fc.assert` as { seed, path } to see it again.
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("buy" as const), gums: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("return" as const),
      sale: fc.nat(20),
      gums: fc.option(fc.integer({ min: 1, max: 20 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("callOff" as const), sale: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cancel" as const) }) },
);

it("Σ used + remaining = face, whatever is bought, returned and called off", async () => {
  const api = await testApi();
  const shop = await openShop(api.db);
  const at = till(api);
  const desk = voucherDesk(api);
  await desk.type("gift", { kind: "certificate", value: 1_500 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      reach(api);
      const [code = ""] = await desk.codes("gift");
      const sales: string[] = [];
      let cancelled = 0;
      for (const each of steps) {
        const sale = "sale" in each ? sales[each.sale % Math.max(sales.length, 1)] : undefined;
        if (each.do === "buy") {
          const lines = [{ product: shop.gum, quantity: each.gums * 1_000 }];
          const bought = await at.place({ card: shop.card, lines, certificates: [code] });
          if (bought.status === 201) sales.push(bought.sale.id);
        } else if (each.do === "return" && sale) {
          const lines = each.gums === null ? {} : { lines: [{ line: 0, quantity: each.gums * 1_000 }] };
          await at.takeBack(sale, { ...lines, reason: "test" });
        } else if (each.do === "callOff" && sale) {
          await at.cancel(sale, { reason: "test" });
        } else if (each.do === "cancel") {
          const { remaining } = await desk.voucher(code);
          const { status } = await desk.cancel(code);
          if (status === 200) cancelled += remaining;
        }
        const [used = 0] = await Promise.all(
          [sales].map(async (all) =>
            (await Promise.all(all.map(at.get))).reduce((sum, one) => sum + paidBy(one), 0),
          ),
        );
        expect(used + cancelled + (await desk.voucher(code)).remaining).toBe(1_500);
      }
    }),
    { numRuns: 12 },
  );
  expect(await verifyBooks(api.db)).toEqual([]);
}, 120_000);

/** What certificates paid of a sale, less what went back to them. */
const paidBy = ({ payments }: { payments: readonly { method: string; amount: number }[] }): number =>
  payments.filter(({ method }) => method === "certificate").reduce((sum, { amount }) => sum + amount, 0);

it("names what was changed behind the app's back", async () => {
  const api = await testApi();
  await openShop(api.db);
  const desk = voucherDesk(api);
  await desk.type("gift", { kind: "certificate", value: 1_500 });
  await desk.codes("gift");
  await api.owner.execute("update vouchers set remaining = 1000, uses = 2");
  const found = await verifyBooks(api.db);
  expect(found.map(({ what, kept, rebuilt }) => [what, kept, rebuilt])).toEqual([
    ["voucherRemaining", "1000", "1500"],
    ["voucherUses", "2", "0"],
  ]);
  // What was issued cannot be changed at all, nor what happened deleted.
  await expect(api.owner.execute("update vouchers set face = 9999")).rejects.toThrow();
  await expect(api.owner.execute("delete from vouchers")).rejects.toThrow();
  await expect(api.db.execute("delete from voucher_entries")).rejects.toThrow();
});
