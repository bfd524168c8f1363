import { beforeEach, describe, expect, it } from "vitest";
import { type BlackBox, blackBox } from "@/tests/support/black-box";
import { problemShape, programmeShape } from "./shapes";

let api: BlackBox;
beforeEach(async () => {
  api = await blackBox();
});

/** Every field that a programme may have, as the API's description spells it. */
const whole = {
  mode: "pointsAndDiscounts",
  discounts: {
    combine: "sum",
    ceiling: 3_000,
    fixed: 100,
    cumulative: {
      basis: "sold",
      days: 90,
      steps: [
        { from: 100_000, percent: 300 },
        { from: 500_000, percent: 500 },
      ],
    },
    promotions: [
      {
        name: "Happy hours",
        percent: 1_000,
        products: { groups: ["ext:oils"], except: { products: ["ext:oil"] } },
        members: { categories: ["VIP"], importance: ["gold"], grades: ["g1"], series: ["main"] },
        from: "2026-01-01",
        to: "2026-12-31",
        weekdays: [1, 7],
        hours: ["09:00", "12:00"],
        birthdayDays: 3,
      },
    ],
  },
  earning: {
    rounding: "nearest",
    pendingDays: 14,
    onPointsPart: true,
    onCouponPart: false,
    rules: [
      { name: "Percent", per: "amount", percent: 500 },
      { name: "By grade", per: "amount", percent: "grade", members: { grades: ["g1"] }, priority: 5 },
      { name: "Per 100", per: "amount", points: 1, each: 10_000, products: { products: ["ext:oil"] } },
      {
        name: "Per unit",
        per: "quantity",
        points: 2,
        each: 1_000,
        adds: true,
        lot: "extra",
        expiresAfterDays: 30,
      },
      {
        name: "Margin",
        per: "margin",
        percent: 1_000,
        from: "2026-01-01T00:00:00+03:00",
        to: "2027-01-01T00:00:00Z",
      },
    ],
  },
  spending: {
    pointValue: 100,
    rules: [
      {
        minBalance: 100,
        maxPercent: 5_000,
        except: { groups: ["ext:oils"] },
        downTo: "minimumPrice",
        members: { importance: ["gold", "silver"] },
        priority: 1,
      },
      { downTo: "zero" },
    ],
  },
  expiry: { lotDays: 365, inactivityDays: 180, warnDays: 7 },
  grades: [
    { key: "g1", name: "First", percent: 700, discount: 200, basis: "paid", from: 1_000_000, days: 365 },
  ],
  standing: {
    discount: [{ basis: "sold", from: 100_000, percent: 300, days: 30 }],
    discountLapsesAfterDays: 60,
    discountWarnDays: 5,
    importance: [{ basis: "visits", from: 3, value: "bronze" }],
    importanceLapsesAfterDays: 90,
    categories: {
      add: [
        { basis: "paid", from: 100, category: "Buyers" },
        { notVisitedDays: 30, category: "Lost" },
        { visitStatus: "noShow", category: "Forgetful" },
      ],
      remove: [
        { notVisitedDays: 60, category: "Buyers" },
        { visitStatus: "came", category: "Forgetful" },
      ],
    },
  },
};
const simple = (percent: number) => ({
  mode: "points",
  earning: { rounding: "down", rules: [{ name: "All", per: "amount", percent }] },
  spending: { pointValue: 100, rules: [{}] },
});

describe("the programme", () => {
  it("takes every field of its description and gives it back", async () => {
    const { body: group } = await api.put("/product-groups/oils", { name: "Oils" });
    const { body: product } = await api.put("/products/oil", { name: "Oil", price: 1, group: "ext:oils" });
    const kept = await api.put("/programme/draft", whole);
    expect([kept.status, kept.body.problems ?? kept.body.errors]).toEqual([200, []]);
    const published = await api.post("/programme/publish", {});
    expect(published).toMatchObject({ status: 201, body: { version: 1 } });
    const { body } = await api.get("/programme");
    programmeShape.parse(body);
    const inIds = JSON.parse(
      JSON.stringify(whole)
        .replaceAll('"ext:oils"', JSON.stringify(group.id))
        .replaceAll('"ext:oil"', JSON.stringify(product.id)),
    );
    expect(body).toMatchObject(inIds);
  });

  it("is the one in force; a later one waits for its moment", async () => {
    await api.put("/programme/draft", simple(500));
    await api.post("/programme/publish", {});
    const from = new Date(Date.now() + 86_400_000).toISOString();
    await api.put("/programme/draft", simple(1_000));
    const later = await api.post("/programme/publish", { from });
    expect(later).toMatchObject({ status: 201, body: { version: 2 } });
    expect(Date.parse(String(later.body.from))).toBe(Date.parse(from));
    expect((await api.get("/programme")).body).toMatchObject(simple(500));
    expect((await api.get("/programme/versions")).body).toMatchObject({
      data: [{ version: 2 }, { version: 1 }],
      nextCursor: null,
    });

    await api.put("/products/oil", { name: "Oil", price: 100_000 });
    const { body: customer } = await api.post("/customers", { name: "Anna" });
    await api.post(`/customers/${customer.id}/cards`, {});
    const cart = { customer: customer.id, lines: [{ product: "ext:oil" }] };
    const earned = async (at?: string) =>
      ((await api.post("/quotes", { ...cart, ...(at ? { at } : {}) })).body.points as { earned: number })
        .earned;
    expect([await earned(), await earned(from)]).toEqual([50, 100]);
  });

  it("tells problems of a draft by path, text and code, and is not published with them", async () => {
    const wrong = {
      ...simple(500),
      earning: {
        rounding: "down",
        rules: [{ name: "All", per: "amount", percent: 500, products: { products: ["ext:none"] } }],
      },
      standing: {
        categories: {
          add: [{ basis: "sold", from: 100, category: "VIP" }],
          remove: [{ basis: "sold", from: 100, category: "VIP" }],
        },
      },
    };
    const kept = await api.put("/programme/draft", wrong);
    expect(kept.status).toBe(200);
    const problems = kept.body.problems as { path: string; message: string; code: string }[];
    expect(problems.map(({ code }) => code).sort()).toEqual(["contradiction", "unknown_product"]);
    for (const { path, message } of problems) {
      expect(path).toMatch(/^(earning|standing)\./);
      expect(message).not.toBe("");
    }
    const refused = await api.post("/programme/publish", {});
    expect(problemShape.parse(refused.body).status).toBe(422);
    expect(refused.body.problems).toEqual(problems);
  });

  it("refuses what is no programme, no draft and no right", async () => {
    expect((await api.put("/programme/draft", {})).status).toBe(400);
    expect((await api.put("/programme/draft", { mode: "free" })).status).toBe(400);
    const none = await api.post("/programme/publish", {});
    expect([none.status, none.body.code]).toEqual([422, "no_draft"]);
    const seller = await api.as("seller");
    expect((await seller.put("/programme/draft", simple(500))).status).toBe(403);
    expect((await seller.post("/programme/publish", {})).status).toBe(403);
  });

  it("previews a draft, for who may see it, and only where there is one", async () => {
    const none = await api.post("/programme/draft/preview", {});
    expect([none.status, none.body.code]).toEqual([422, "no_draft"]);
    const seller = await api.as("seller");
    expect(await seller.post("/programme/draft/preview", {})).toMatchObject({
      status: 403,
      body: { code: "forbidden", right: "programme.view" },
    });
    await api.put("/programme/draft", simple(500));
    expect(await api.post("/programme/draft/preview", {})).toMatchObject({
      status: 200,
      body: {
        customers: expect.any(Number),
        changes: {
          discount: expect.any(Number),
          importance: expect.any(Number),
          categories: expect.any(Number),
        },
      },
    });
  });
});
