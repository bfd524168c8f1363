import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BlackBox, blackBox } from "@/tests/support/black-box";

let api: BlackBox;
let customer: string;
let card: string;

const grades = [
  { key: "silver", name: "Silver", basis: "paid", from: 1_000_00 },
  { key: "gold", name: "Gold", basis: "paid", from: 3_000_00, days: 30 },
  { key: "friend", name: "Friend", percent: 700 },
];
const publish = async (list: object[] = grades) => {
  await api.put("/programme/draft", { mode: "pointsAndDiscounts", grades: list });
  expect((await api.post("/programme/publish")).status).toBe(201);
};
const gradeOf = async (number = card) => (await api.get(`/cards/${number}`)).body.grade;
const buy = async (quantity: number, at?: string) => {
  const sale = await api.post("/sales", {
    customer,
    lines: [{ product: "ext:tyre", quantity: quantity * 1000 }],
    payments: [{ method: "cash", amount: quantity * 1_000_00 }],
    at,
  });
  expect(sale.status).toBe(201);
  return String(sale.body.id);
};

beforeEach(async () => {
  api = await blackBox();
  await api.put("/products/tyre", { name: "Tyre", price: 1_000_00 });
  customer = String((await api.post("/customers", { name: "Anna" })).body.id);
  card = String((await api.post(`/customers/${customer}/cards`, {})).body.number);
});
afterEach(async () => expect(await api.faultsInBooks()).toEqual([]));

describe("grades of cards", () => {
  it("go up with a sale and down with its return", async () => {
    await publish();
    expect(await gradeOf()).toBeNull();
    await buy(1);
    expect(await gradeOf()).toBe("silver");
    const sale = await buy(2);
    expect(await gradeOf()).toBe("gold");
    await api.post(`/sales/${sale}/returns`, { reason: "Wrong size" });
    expect(await gradeOf()).toBe("silver");
  });

  it("count within their window only", async () => {
    await publish();
    await buy(5, new Date(Date.now() - 31 * 86_400_000).toISOString());
    expect(await gradeOf()).toBe("silver");
  });

  it("stay where they were fixed, and are what is due at once when released", async () => {
    await publish();
    await buy(3);
    await api.patch(`/cards/${card}`, { grade: "friend" });
    await buy(1);
    expect(await gradeOf()).toBe("friend");
    const released = await api.patch(`/cards/${card}`, { grade: null });
    expect([released.body.grade, await gradeOf()]).toEqual(["gold", "gold"]);
  });

  it("are given to a further card, and to a blocked one, but not to a closed one", async () => {
    await publish();
    await api.post(`/cards/${card}/block`, { reason: "Lost" });
    await buy(1);
    expect(await gradeOf()).toBe("silver");
    const issued = await api.post(`/customers/${customer}/cards`, {});
    expect(issued.body.grade).toBe("silver");
    const other = String((await api.post(`/cards/${card}/replace`, {})).body.number);
    await buy(2);
    expect([await gradeOf(), await gradeOf(other), await gradeOf(String(issued.body.number))]).toEqual([
      "silver",
      "gold",
      "gold",
    ]);
  });

  it("move with visits", async () => {
    await publish([{ key: "often", name: "Often", basis: "visits", from: 2 }]);
    for (const _ of [1, 2]) await api.post("/visits", { customer, status: "came" });
    expect(await gradeOf()).toBe("often");
  });
});
