import { beforeEach, describe, expect, it } from "vitest";
import * as priceLists from "@/app/api/v1/price-lists/[key]/route";
import * as group from "@/app/api/v1/product-groups/[id]/route";
import * as groups from "@/app/api/v1/product-groups/route";
import * as product from "@/app/api/v1/products/[id]/route";
import * as products from "@/app/api/v1/products/route";
import { productView } from "@/server/catalogue/view";
import { type TestApi, testApi } from "@/tests/support/api";

let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});

const put = (id: string, body: object, key?: string | null) =>
  api.call(product.PUT, { params: { id }, body, ...(key === undefined ? {} : { key }) });
const get = (id: string, key?: string) => api.call(product.GET, { params: { id }, ...(key ? { key } : {}) });
const list = (query: Record<string, string>) => api.call(products.GET, { query });
const namesOf = ({ body }: { body: unknown }) =>
  (body as { data: { name: string }[] }).data.map(({ name }) => name);

describe("PUT /products/{externalId}", () => {
  it("keeps all fields and gives them back by the caller's id", async () => {
    await api.call(group.PUT, { params: { id: "oils" }, body: { name: "Oils" } });
    await api.call(priceLists.PUT, { params: { key: "wholesale" }, body: { name: "Wholesale" } });
    const answer = await put("oil-1", {
      name: "Масло моторное 5W-30",
      group: "ext:oils",
      sku: "OIL-1",
      barcodes: ["4006381333931"],
      unit: "l",
      vat: 2200,
      cost: 60000,
      price: 100000,
      minPrice: 80000,
      prices: { wholesale: 90000 },
    });
    expect(answer.status).toBe(200);
    const view = productView.parse(answer.body);
    expect(view).toMatchObject({
      externalId: "oil-1",
      kind: "goods",
      groupName: "Oils",
      barcodes: ["4006381333931"],
      vat: 2200,
      cost: 60000,
      minPrice: 80000,
      prices: { wholesale: 90000 },
    });
    expect((await get("ext:oil-1")).body).toEqual(answer.body);
    expect((await get(view.id)).body).toEqual(answer.body);
  });

  it("is idempotent: the same again changes nothing, a null clears, what is left out stays", async () => {
    const first = await put("a", { name: "A", price: 100, minPrice: 90, barcodes: ["A-1"] });
    const again = await put("a", { name: "A", price: 100, minPrice: 90, barcodes: ["A-1"] });
    expect({ ...(again.body as object), updatedAt: "" }).toEqual({
      ...(first.body as object),
      updatedAt: "",
    });
    expect((await put("a", { name: "A", price: 120 })).body).toMatchObject({
      minPrice: 90,
      barcodes: ["A-1"],
    });
    expect((await put("a", { name: "A", price: 120, minPrice: null, barcodes: [] })).body).toMatchObject({
      price: 120,
      minPrice: null,
      barcodes: [],
    });
  });

  it("makes one product of many calls at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, price) => put("race", { name: "Race", price, barcodes: ["R-1"] })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(namesOf(await list({}))).toEqual(["Race"]);
  });

  it("gives a barcode to one product only, whoever comes first", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => put(`p${n}`, { name: "P", price: 1, barcodes: ["4006381333931"] })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(7);
    expect(refused[0]?.body).toMatchObject({ code: "barcode_taken", params: { barcode: "4006381333931" } });
    expect(namesOf(await list({}))).toEqual(["P"]);
  });

  it.each([
    ["unknown_group", { group: "ext:nowhere" }],
    ["unknown_price_list", { prices: { nowhere: 1 } }],
    ["unknown_vat_rate", { vat: 1234 }],
    ["invalid_barcode", { barcodes: ["4006381333932"] }],
  ])("refuses with 422 %s", async (code, fields) => {
    const answer = await put("x", { name: "X", price: 1, ...fields });
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect((await get("ext:x")).status).toBe(404);
  });

  it.each([
    [{ price: 1 }],
    [{ name: "X" }],
    [{ name: "X", price: 1.5 }],
    [{ name: "X", price: -1 }],
    [{ name: "X", price: 1, kind: "thing" }],
    [{ name: "X", price: 1, barcodes: "1" }],
    [{ name: "X\u0000", price: 1 }],
    [{ name: "X", price: 1, sku: "\u0000" }],
  ])("refuses %j with 400", async (body) => {
    expect(await put("x", body)).toMatchObject({ status: 400, body: { code: "invalid_input" } });
  });

  it("needs a key with the right to edit", async () => {
    expect(await put("x", { name: "X", price: 1 }, null)).toMatchObject({ status: 401 });
    expect(await put("x", { name: "X", price: 1 }, await api.key("seller"))).toMatchObject({
      status: 403,
      body: { code: "forbidden", right: "catalogue.edit" },
    });
  });
});

describe("GET /products", () => {
  it("tells the cost only to those who may see it", async () => {
    await put("a", { name: "A", price: 2, cost: 1 });
    expect((await get("ext:a", await api.key("manager"))).body).toHaveProperty("cost", 1);
    expect((await get("ext:a", await api.key("seller"))).body).not.toHaveProperty("cost");
  });

  it("finds by part of a name, with a typo, by SKU and by barcode", async () => {
    await put("a", { name: "Щётка стеклоочистителя", price: 2, sku: "W-1", barcodes: ["4006381333931"] });
    await put("b", { name: "Brake pads 100%", price: 2 });
    const found = async (query: string) => namesOf(await list({ query }));
    expect(await found("стекло")).toEqual(["Щётка стеклоочистителя"]);
    expect(await found("щетка")).toEqual(["Щётка стеклоочистителя"]);
    expect(await found("стеклоочистетеля")).toEqual(["Щётка стеклоочистителя"]);
    expect(await found("W-1")).toEqual(["Щётка стеклоочистителя"]);
    expect(await found("4006381333931")).toEqual(["Щётка стеклоочистителя"]);
    expect(await found("br")).toEqual(["Brake pads 100%"]);
    expect(await found("100%")).toEqual(["Brake pads 100%"]);
    expect(await found("50%")).toEqual([]);
  });

  it("pages by key in every order, and stays stable while rows are added", async () => {
    for (const [name, price] of [
      ["B", 1],
      ["A", 2],
      ["C", 2],
      ["D", 3],
    ] as const)
      await put(name, { name, price });
    const all = async (query: Record<string, string>, between = async () => {}) => {
      const names: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const answer = await list({ ...query, limit: "1", ...(cursor ? { cursor } : {}) });
        names.push(...namesOf(answer));
        cursor = (answer.body as { nextCursor: string | null }).nextCursor;
        await between();
      }
      return names.join("");
    };
    expect(await all({ sort: "name" })).toBe("ABCD");
    expect(await all({ sort: "-name" })).toBe("DCBA");
    expect(await all({ sort: "price" })).toBe("BACD");
    expect(await all({ sort: "-price" })).toBe("DCAB");
    expect(await all({}, async () => void (await put(`new${Math.random()}`, { name: "N", price: 1 })))).toBe(
      "DCAB",
    );
  });

  it("filters by a group with its subgroups", async () => {
    await api.call(group.PUT, { params: { id: "car" }, body: { name: "Car" } });
    await api.call(group.PUT, { params: { id: "oil" }, body: { name: "Oil", parent: "ext:car" } });
    await put("a", { name: "A", price: 1, group: "ext:oil" });
    await put("b", { name: "B", price: 1 });
    expect(namesOf(await list({ group: "ext:car" }))).toEqual(["A"]);
    expect(await list({ group: "ext:none" })).toMatchObject({ status: 422, body: { code: "unknown_group" } });
    expect(await list({ cursor: "junk" })).toMatchObject({ status: 400 });
  });
});

describe("PUT /product-groups/{externalId}", () => {
  it("refuses a group inside itself, also when two moves meet", async () => {
    const putGroup = (id: string, body: object) => api.call(group.PUT, { params: { id }, body });
    await putGroup("a", { name: "A" });
    await putGroup("b", { name: "B" });
    const moves = await Promise.all([
      putGroup("a", { name: "A", parent: "ext:b" }),
      putGroup("b", { name: "B", parent: "ext:a" }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(moves.find(({ status }) => status === 422)?.body).toMatchObject({ code: "group_cycle" });
    expect(await putGroup("c", { name: "C", parent: "ext:c" })).toMatchObject({ status: 422 });
    expect((await api.call(groups.GET)).body).toMatchObject({ nextCursor: null, data: [{}, {}] });
  });
});
