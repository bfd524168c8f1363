import { beforeEach, describe, expect, it } from "vitest";
import { type BlackBox, blackBox } from "@/tests/support/black-box";
import { pageShape, productShape } from "./shapes";

let api: BlackBox;
beforeEach(async () => {
  api = await blackBox();
});

const names = (body: Record<string, unknown>) =>
  pageShape(productShape)
    .parse(body)
    .data.map(({ name }) => name);

describe("product groups", () => {
  it("are put by the caller's id, in a tree, again and again", async () => {
    const top = await api.put("/product-groups/tools", { name: "Tools" });
    expect(top).toMatchObject({ status: 200, body: { name: "Tools", externalId: "tools", parent: null } });
    const below = await api.put("/product-groups/saws", { name: "Saws", parent: "ext:tools" });
    expect(below.body.parent).toBe(top.body.id);
    const byId = await api.put("/product-groups/drills", { name: "Drills", parent: top.body.id });
    expect(byId.body.parent).toBe(top.body.id);
    const again = await api.put("/product-groups/saws", { name: "All saws" });
    expect(again.body).toMatchObject({ id: below.body.id, name: "All saws", parent: top.body.id });
    const { body } = await api.get("/product-groups");
    expect(body).toMatchObject({
      data: [{ name: "Drills" }, { name: "All saws" }, { name: "Tools" }],
      nextCursor: null,
    });
  });

  it("refuse a parent that is unknown or below", async () => {
    await api.put("/product-groups/a", { name: "A" });
    await api.put("/product-groups/b", { name: "B", parent: "ext:a" });
    const unknown = await api.put("/product-groups/a", { name: "A", parent: "ext:none" });
    expect([unknown.status, unknown.body.code]).toEqual([422, "unknown_group"]);
    for (const parent of ["ext:a", "ext:b"]) {
      const loop = await api.put("/product-groups/a", { name: "A", parent });
      expect([loop.status, loop.body.code]).toEqual([422, "group_cycle"]);
    }
  });
});

describe("products", () => {
  it("have every field, and null for what was not given", async () => {
    const { status, body } = await api.put("/products/oil", { name: "Oil", price: 10_000 });
    expect(status).toBe(200);
    expect(productShape.parse(body)).toMatchObject({
      externalId: "oil",
      kind: "goods",
      group: null,
      sku: null,
      barcodes: [],
      cost: null,
      price: 10_000,
      minPrice: null,
      prices: {},
    });
  });

  it("keep all that is given, read by id and by ext:", async () => {
    await api.put("/price-lists/wholesale", { name: "Wholesale" });
    const { body: group } = await api.put("/product-groups/oils", { name: "Oils" });
    const given = {
      name: "Масло",
      kind: "service",
      group: "ext:oils",
      sku: "M-1",
      barcodes: ["4006381333931"],
      unit: "л",
      vat: 2_200,
      cost: 6_000,
      price: 10_000,
      minPrice: 8_000,
      prices: { wholesale: 9_000 },
    };
    const { body } = await api.put("/products/oil", given);
    expect(productShape.parse(body)).toMatchObject({ ...given, group: group.id });
    expect((await api.get(`/products/${body.id}`)).body).toEqual(body);
    expect((await api.get("/products/ext:oil")).body).toEqual(body);
    const again = await api.put("/products/oil", { name: "Масло", price: 11_000, minPrice: null });
    expect(again.body).toMatchObject({ id: body.id, price: 11_000, minPrice: null, sku: "M-1" });
    expect((await api.get("/products")).body.data).toHaveLength(1);
  });

  it("take null for nothing", async () => {
    const nothing = { kind: null, group: null, sku: null, unit: null, vat: null, cost: null, prices: null };
    const { status } = await api.put("/products/oil", { name: "Oil", price: 1, ...nothing, barcodes: null });
    expect(status).toBe(200);
  });

  it("are found by name, SKU and barcode", async () => {
    await api.put("/products/1", {
      name: "Mobil oil 5W-40",
      sku: "MB-77",
      price: 1,
      barcodes: ["4006381333931"],
    });
    await api.put("/products/2", { name: "Щётка", price: 2, barcodes: ["96385074"] });
    for (const query of ["mobil", "MB-77", "4006381333931"]) {
      expect(names((await api.get("/products", { query })).body)).toEqual(["Mobil oil 5W-40"]);
    }
    for (const query of ["щетка", "96385074"]) {
      expect(names((await api.get("/products", { query })).body)).toEqual(["Щётка"]);
    }
    expect(names((await api.get("/products", { query: "nothing alike" })).body)).toEqual([]);
    expect(names((await api.get("/products")).body)).toEqual(["Щётка", "Mobil oil 5W-40"]);
  });

  it.each([
    [{ group: "ext:none" }, 422, "unknown_group"],
    [{ prices: { none: 1 } }, 422, "unknown_price_list"],
    [{ barcodes: ["4006381333930"] }, 422, "invalid_barcode"],
    [{ vat: 1_234 }, 422, "unknown_vat_rate"],
    [{ price: -1 }, 400, "invalid_input"],
    [{ price: 1.5 }, 400, "invalid_input"],
    [{ price: "100" }, 400, "invalid_input"],
    [{ kind: "thing" }, 400, "invalid_input"],
    [{ minPrice: -5 }, 400, "invalid_input"],
  ])("refuse %o", async (wrong, status, code) => {
    const reply = await api.put("/products/oil", { name: "Oil", price: 10_000, ...wrong });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it("answer 404 to what is not there, and hide the cost from who may not see it", async () => {
    for (const id of ["none", "ext:none"]) expect((await api.get(`/products/${id}`)).status).toBe(404);
    await api.put("/products/oil", { name: "Oil", price: 10_000, cost: 5_000 });
    const seller = await api.as("seller");
    const seen = await seller.get("/products/ext:oil");
    expect([seen.status, seen.body.cost]).toEqual([200, undefined]);
  });
});

describe("price lists", () => {
  it("are put by key", async () => {
    const first = await api.put("/price-lists/wholesale", { name: "Wholesale" });
    expect(first).toMatchObject({ status: 200, body: { key: "wholesale", name: "Wholesale" } });
    const again = await api.put("/price-lists/wholesale", { name: "Опт" });
    expect(again.body).toMatchObject({ id: first.body.id, name: "Опт" });
  });
});
