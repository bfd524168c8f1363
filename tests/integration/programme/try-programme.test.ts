import { expect, it } from "vitest";
import { newId } from "@/db/new-id";
import { insertStore } from "@/db/queries/stores";
import { putProduct } from "@/server/catalogue/put-product";
import { systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import { tryProgramme } from "@/server/programme/try-programme";
import { testDatabase } from "@/tests/support/database";

it("prices one cart under a draft and under the programme in force", async () => {
  process.env.DATABASE_URL ??= "postgres://unused";
  const { db } = await testDatabase();
  const call = { actor: systemActor("test"), db, locale: "en" as const };
  await insertStore(db, { id: newId("store"), name: "Shop", zone: "Europe/Moscow", createdAt: new Date() });
  await execute(putProduct, { ...call, input: { id: "oil", name: "Oil", price: 10_000 } });
  const programme = { mode: "discounts", discounts: { promotions: [{ name: "Sale", percent: 1000 }] } };
  const asked = (product: string) =>
    execute(tryProgramme, { ...call, input: { programme, cart: { lines: [{ product }] } } });
  expect(await asked("ext:oil")).toMatchObject({
    value: {
      draft: {
        ok: true,
        quote: { total: 9000, lines: [{ considered: [{ source: "promotion", name: "Sale" }] }] },
      },
      inForce: { ok: true, quote: { total: 10_000 } },
    },
  });
  expect(await asked("ext:none")).toMatchObject({ value: { draft: { ok: false, code: "unknown_product" } } });
});
