import { expect } from "vitest";
import { type BlackBox, blackBox, type Reply } from "@/tests/support/black-box";
import { cardShape, entryShape, pageShape, problemShape, quoteShape, saleShape } from "./shapes";

// What the tests of quotes and sales share: bindings that `openShop` fills anew before each test.

export let api: BlackBox;
/** Anna, and the number of her card. */
export let customer: string;
export let card: string;

/** A litre of oil costs 1,000 roubles and at least 800; 5 % come back as points worth a rouble each. */
export async function openShop(): Promise<void> {
  api = await blackBox();
  await api.put("/product-groups/oils", { name: "Oils" });
  await api.put("/products/oil", { name: "Oil", price: 100_000, minPrice: 80_000, group: "ext:oils" });
  await api.put("/products/gum", { name: "Gum", price: 333 });
  await inForce({
    mode: "pointsAndDiscounts",
    earning: { rules: [{ name: "5 %", per: "amount", percent: 500 }] },
    spending: { pointValue: 100, rules: [{}] },
  });
  customer = String((await api.post("/customers", { name: "Anna", externalId: "anna" })).body.id);
  card = String((await api.post(`/customers/${customer}/cards`, { number: "A-1" })).body.number);
}

export async function inForce(programme: object) {
  expect((await api.put("/programme/draft", programme)).body.problems).toEqual([]);
  expect((await api.post("/programme/publish", {})).status).toBe(201);
}
export const cash = (amount: number) => ({ method: "cash", amount });
export const oil = (quantity = 1_000) => ({ product: "ext:oil", quantity });
export const cart = (more: object = {}) => ({ card, lines: [oil()], ...more });
export const give = (points: number, more: object = {}) =>
  api.post(`/cards/${card}/entries`, { points, reason: "gift", ...more });
export const balance = async (number = card) => {
  const { balance: now, debt } = cardShape.parse((await api.get(`/cards/${number}`)).body);
  return { balance: now, debt };
};
export const entries = async () =>
  pageShape(entryShape)
    .parse((await api.get(`/cards/${card}/entries`)).body)
    .data.map(({ kind, points, balanceAfter }) => [kind, points, balanceAfter]);
export function sold(reply: Reply) {
  expect([reply.status, reply.body.code, reply.body.errors]).toEqual([201, undefined, undefined]);
  return saleShape.parse(reply.body);
}
export const sell = async (body: object) => sold(await api.post("/sales", body));
export const quoted = async (body: object) => {
  const reply = await api.post("/quotes", body);
  expect([reply.status, reply.body.code]).toEqual([200, undefined]);
  return quoteShape.parse(reply.body);
};
export const refusal = ({ status, body }: Reply) => [status, problemShape.parse(body).code];
