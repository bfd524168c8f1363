import { beforeEach, describe, expect, it } from "vitest";
import { startingRoles } from "@/core/rights";
import { archiveProductGroup } from "@/server/catalogue/archive-product-group";
import { createProduct } from "@/server/catalogue/create-product";
import { listProductHistory } from "@/server/catalogue/list-product-history";
import { putPriceList } from "@/server/catalogue/put-price-list";
import { putProductGroup } from "@/server/catalogue/put-product-group";
import { savePrices } from "@/server/catalogue/save-prices";
import { updateProduct } from "@/server/catalogue/update-product";
import type { ProductView } from "@/server/catalogue/view";
import { type Actor, systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeEach(async () => {
  process.env.DATABASE_URL ??= "postgres://unused";
  database = await testDatabase();
});

const call = <U extends AnyUseCase>(useCase: U, input: unknown, actor: Actor = systemActor("test")) =>
  execute(useCase, { actor, input, db: database.db, locale: "en" });

async function product(): Promise<ProductView> {
  const result = await call(createProduct, { name: "Oil", price: 1000, cost: 600 });
  if (result.kind !== "done") throw new Error(result.kind);
  return result.value;
}

const seller: Actor = {
  kind: "key",
  id: "key_1",
  name: "till",
  grants: startingRoles.seller,
  storeIds: null,
};

describe("edits by people", () => {
  it("refuses a change of what somebody else changed since", async () => {
    const { id, updatedAt } = await product();
    const edits = await Promise.all(
      [1100, 1200, 1300].map((price) => call(updateProduct, { id, price, updatedAt })),
    );
    expect(edits.filter(({ kind }) => kind === "done")).toHaveLength(1);
    for (const edit of edits)
      if (edit.kind !== "done") expect(edit).toMatchObject({ code: "changed_meanwhile" });
  });

  it("keeps the history, and the cost out of it for those who may not see it", async () => {
    const { id, updatedAt } = await product();
    await call(updateProduct, { id, price: 1100, cost: 700, updatedAt });
    const history = await call(listProductHistory, { id });
    expect(history).toMatchObject({
      value: {
        data: [
          {
            created: false,
            by: "test",
            changes: [
              { field: "price", before: 1000, after: 1100 },
              { field: "cost", before: 600, after: 700 },
            ],
          },
          { created: true },
        ],
      },
    });
    const seen = await call(listProductHistory, { id }, seller);
    expect(JSON.stringify(seen)).not.toContain('"cost"');
  });

  it("archives only empty groups", async () => {
    const group = await call(putProductGroup, { id: "g", name: "G" });
    const id = group.kind === "done" ? group.value.id : "";
    await call(createProduct, { name: "A", price: 1, group: id });
    expect(await call(archiveProductGroup, { id, archived: true })).toMatchObject({
      code: "group_not_empty",
      params: { products: 1 },
    });
  });
});

describe("the grid of prices", () => {
  it("saves all cells and clears with null", async () => {
    const { id } = await product();
    await call(putPriceList, { key: "wholesale", name: "Wholesale" });
    const save = (value: number | null, was: number | null) =>
      call(savePrices, {
        cells: [
          { product: id, column: { list: "wholesale" }, value, was },
          { product: id, column: "minPrice", value, was },
        ],
      });
    expect(await save(900, null)).toMatchObject({ value: { saved: 2, products: 1 } });
    expect(await save(null, 900)).toMatchObject({ kind: "done" });
  });

  it("names the cells that somebody else changed, and saves none", async () => {
    const { id } = await product();
    const cell = (column: string, value: number, was: number | null) => ({ product: id, column, value, was });
    await call(savePrices, { cells: [cell("price", 1500, 1000)] });
    const late = await call(savePrices, { cells: [cell("price", 1200, 1000), cell("minPrice", 1, null)] });
    expect(late).toMatchObject({
      code: "changed_meanwhile",
      params: { cells: [{ product: id, column: "price", now: 1500 }] },
    });
    expect(await call(savePrices, { cells: [cell("minPrice", 2, null)] })).toMatchObject({ kind: "done" });
  });

  it("needs a retail price and the right to edit", async () => {
    const { id } = await product();
    const cells = [{ product: id, column: "price", value: null, was: 1000 }];
    expect(await call(savePrices, { cells })).toMatchObject({ code: "price_missing" });
    expect(await call(savePrices, { cells }, seller)).toMatchObject({
      kind: "denied",
      right: "catalogue.edit",
    });
  });
});
