import { beforeEach, describe, expect, it } from "vitest";
import { type BlackBox, blackBox } from "@/tests/support/black-box";

let api: BlackBox;
let customer: string;
beforeEach(async () => {
  api = await blackBox();
  customer = String((await api.post("/customers", { name: "Anna" })).body.id);
});

const publish = async (standing: object) => {
  await api.put("/programme/draft", { mode: "discounts", standing });
  expect((await api.post("/programme/publish")).status).toBe(201);
};
const plan = async (body: object = {}) => {
  const reply = await api.post("/visits", { customer, ...body });
  expect([reply.status, reply.body.errors ?? reply.body.code]).toEqual([201, undefined]);
  return reply.body;
};
const mark = async (id: unknown, status: string) => (await api.patch(`/visits/${id}`, { status })).status;
const totals = async () => (await api.get(`/customers/${customer}`)).body.totals;
const standing = async () => {
  const { ruleDiscount, importance, categories } = (await api.get(`/customers/${customer}`)).body;
  return { ruleDiscount, importance, categories: (categories as { name: string }[]).map(({ name }) => name) };
};
const none = { sold: 0, paid: 0, visits: 0, lastVisitAt: null };

describe("visits", () => {
  it("are planned, confirmed and marked; only those that took place are counted", async () => {
    const visit = await plan({ at: "2026-01-10T10:00:00+03:00", note: "Oil change" });
    expect(visit).toMatchObject({ customer, status: "planned", note: "Oil change", sales: [] });
    expect(await mark(visit.id, "confirmed")).toBe(200);
    expect(await totals()).toEqual(none);
    expect(await mark(visit.id, "came")).toBe(200);
    expect(await totals()).toEqual({ ...none, visits: 1, lastVisitAt: "2026-01-10T07:00:00.000Z" });
    expect(await mark(visit.id, "noShow")).toBe(200);
    expect(await totals()).toEqual(none);
  });

  it("of the future that take place now are of now", async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const visit = await plan({ at: tomorrow });
    await mark(visit.id, "came");
    const { lastVisitAt } = (await totals()) as { lastVisitAt: string };
    expect(Date.parse(lastVisitAt)).toBeLessThanOrEqual(Date.now());
  });

  it("are listed by customer, the latest first", async () => {
    for (const day of ["03", "01", "02"]) await plan({ at: `2026-01-${day}T10:00:00Z` });
    const page = await api.get("/visits", { customer, limit: 2 });
    const days = (body: Record<string, unknown>) =>
      (body.data as { at: string }[]).map(({ at }) => at.slice(8, 10));
    expect(days(page.body)).toEqual(["03", "02"]);
    const next = await api.get("/visits", { customer, cursor: String(page.body.nextCursor) });
    expect([days(next.body), next.body.nextCursor]).toEqual([["01"], null]);
  });

  it("refuse a customer, a store and a visit that there are not", async () => {
    expect((await api.post("/visits", { customer: "cus_none" })).body.code).toBe("unknown_customer");
    expect((await api.post("/visits", { customer, store: "ext:none" })).body.code).toBe("unknown_store");
    expect((await api.patch("/visits/vis_none", { status: "came" })).status).toBe(404);
    expect((await api.patch("/visits/vis_none", { status: "gone" })).status).toBe(400);
  });

  it("answer a repeated call as the first", async () => {
    const sent = { body: { customer, status: "came" }, idempotencyKey: "visit-1" };
    const [first, again] = [await api.send("POST", "/visits", sent), await api.send("POST", "/visits", sent)];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await totals()).toMatchObject({ visits: 1 });
  });
});

describe("a visit that was marked", () => {
  it("gives the discount that it reaches, at once and with the reason", async () => {
    await publish({ discount: [{ basis: "visits", from: 2, percent: 500 }], discountLapsesAfterDays: 60 });
    await plan({ status: "came", at: "2026-01-10T10:00:00Z" });
    expect((await standing()).ruleDiscount).toBeNull();
    const now = new Date().toISOString();
    await plan({ status: "came", at: now });
    expect((await standing()).ruleDiscount).toMatchObject({
      percent: 500,
      until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      why: { basis: "visits", from: 2, reached: 2 },
    });
  });

  it("moves the customer between the categories of its mark", async () => {
    await publish({
      categories: {
        add: [
          { visitStatus: "noShow", category: "Forgetful" },
          { visitStatus: "came", category: "Guests" },
        ],
        remove: [{ visitStatus: "came", category: "Forgetful" }],
      },
    });
    const visit = await plan({ at: "2026-01-10T10:00:00Z" });
    await mark(visit.id, "noShow");
    expect((await standing()).categories).toEqual(["Forgetful"]);
    await mark(visit.id, "came");
    expect((await standing()).categories).toEqual(["Guests"]);
  });
});

describe("a sale", () => {
  const cart = async () => {
    const { body } = await api.put("/products/oil", { name: "Oil", price: 500_000 });
    return { customer, lines: [{ product: body.id }] };
  };
  const paid = [{ method: "cash", amount: 500_000 }];

  it("of a visit counts once, by the visit's mark", async () => {
    const sale = await api.post("/sales", {
      ...(await cart()),
      payments: paid,
      visit: { status: "planned" },
    });
    expect(sale.status).toBe(201);
    expect(await totals()).toMatchObject({ sold: 500_000, visits: 0 });
    const page = await api.get("/visits", { customer });
    const visit = (page.body.data as { id: string; sales: { id: string }[] }[])[0];
    expect(visit?.sales.map(({ id }) => id)).toEqual([sale.body.id]);
    await mark(visit?.id, "came");
    expect(await totals()).toMatchObject({ visits: 1 });
  });

  it("that reaches a threshold is followed by the discount, and its return takes it away", async () => {
    await publish({
      discount: [{ basis: "sold", from: 500_000, percent: 500 }],
      importance: [{ basis: "paid", from: 500_000, value: "bronze" }],
      categories: { add: [{ basis: "visits", from: 1, category: "Buyers" }], remove: [] },
    });
    const sale = await api.post("/sales", { ...(await cart()), payments: paid });
    expect(await standing()).toMatchObject({
      ruleDiscount: { percent: 500, until: null, why: { basis: "sold", from: 500_000, reached: 500_000 } },
      importance: { value: "bronze", assigned: "rule" },
      categories: ["Buyers"],
    });
    const quote = await api.post("/quotes", await cart());
    expect(quote.body).toMatchObject({ discount: 25_000 });
    await api.post(`/sales/${sale.body.id}/returns`, { reason: "faulty" });
    expect(await standing()).toEqual({ ruleDiscount: null, importance: null, categories: [] });
  });
});

describe("a customer saved by hand", () => {
  it("keeps the class given by hand and gets back what a rule gives", async () => {
    await publish({
      importance: [{ basis: "visits", from: 1, value: "bronze" }],
      categories: { add: [{ basis: "visits", from: 1, category: "Guests" }], remove: [] },
    });
    await plan({ status: "came", at: "2026-01-10T10:00:00Z" });
    await api.patch(`/customers/${customer}`, { importance: "gold", categories: ["VIP"] });
    expect((await standing()).importance).toMatchObject({ value: "gold", assigned: "manual", why: null });
    expect((await standing()).categories).toEqual(["Guests", "VIP"]);
    await api.patch(`/customers/${customer}`, { importance: null });
    expect((await standing()).importance).toMatchObject({ value: "bronze", assigned: "rule" });
  });
});
