import { beforeEach, describe, expect, it } from "vitest";
import { type BlackBox, blackBox } from "@/tests/support/black-box";
import { cardShape, customerShape, entryShape, pageShape, problemShape } from "./shapes";

let api: BlackBox;
beforeEach(async () => {
  api = await blackBox();
});

const added = async (body: object) => {
  const reply = await api.post("/customers", body);
  expect([reply.status, reply.body.errors ?? reply.body.code]).toEqual([201, undefined]);
  return customerShape.parse(reply.body);
};
const addedCard = async (customer: string, body: object = {}) => {
  const reply = await api.post(`/customers/${customer}/cards`, body);
  expect([reply.status, reply.body.code]).toEqual([201, undefined]);
  return cardShape.parse(reply.body);
};
const found = async (query: Record<string, string>) =>
  pageShape(customerShape)
    .parse((await api.get("/customers", query)).body)
    .data.map(({ name }) => name);

describe("customers", () => {
  it("need no more than a name", async () => {
    expect(await added({ name: "Анна" })).toMatchObject({
      name: "Анна",
      kind: "person",
      roles: ["customer"],
      phones: [],
      emails: [],
      birthDate: null,
      taxId: null,
      categories: [],
      importance: null,
      priceList: null,
      discount: null,
      ruleDiscount: null,
      externalId: null,
      notes: null,
      consents: { email: false, sms: false },
      totals: { sold: 0, paid: 0, visits: 0, lastVisitAt: null },
      cards: [],
    });
  });

  it("keep all that is given", async () => {
    await api.put("/price-lists/wholesale", { name: "Wholesale" });
    const given = {
      kind: "organisation",
      roles: ["customer", "supplier"],
      name: "ООО «Ромашка»",
      birthDate: "2001-02-28",
      taxId: "7707083893",
      priceList: "wholesale",
      discount: 500,
      externalId: "crm/1",
      notes: "По пятницам",
      consents: { email: true, sms: false },
    };
    const lists = {
      phones: ["8 (916) 123-45-67"],
      emails: ["Info@Example.com"],
      categories: ["VIP", "Опт"],
      importance: "gold",
    };
    const body = await added({ ...given, ...lists });
    expect(body).toMatchObject({
      ...given,
      phones: ["+79161234567"],
      importance: { value: "gold", assigned: "manual" },
    });
    expect(body.emails.map((email) => email.toLowerCase())).toEqual(["info@example.com"]);
    expect(body.categories.map(({ name, assigned }) => [name, assigned]).sort()).toEqual([
      ["VIP", "manual"],
      ["Опт", "manual"],
    ]);
    expect((await api.get(`/customers/${body.id}`)).body).toEqual(body);
    expect((await api.get(`/customers/${encodeURIComponent("ext:crm/1")}`)).body).toEqual(body);
  });

  it("take null for what is not known", async () => {
    const nothing = { birthDate: null, taxId: null, importance: null, priceList: null, discount: null };
    const empty = { kind: null, roles: null, phones: null, emails: null, categories: null, consents: null };
    const body = await added({ name: "Anna", ...nothing, ...empty, externalId: null, notes: null });
    expect(body).toMatchObject({
      kind: "person",
      roles: ["customer"],
      phones: [],
      emails: [],
      categories: [],
    });
  });

  it("change by PATCH: what is absent stays, null clears", async () => {
    const { id } = await added({
      name: "Anna",
      phones: ["+79161234567"],
      emails: ["a@example.com"],
      birthDate: "1990-05-01",
      discount: 300,
      importance: "silver",
      categories: ["VIP", "New"],
      notes: "x",
      consents: { email: true, sms: true },
    });
    const renamed = await api.patch(`/customers/${id}`, { name: "Anna B." });
    expect(renamed).toMatchObject({
      status: 200,
      body: {
        name: "Anna B.",
        phones: ["+79161234567"],
        emails: ["a@example.com"],
        birthDate: "1990-05-01",
        discount: 300,
        importance: { value: "silver" },
        notes: "x",
        consents: { email: true, sms: true },
      },
    });
    const cleared = await api.patch(`/customers/${id}`, {
      birthDate: null,
      discount: null,
      importance: null,
      notes: null,
      phones: [],
      categories: ["VIP"],
      consents: { sms: false },
    });
    expect(customerShape.parse(cleared.body)).toMatchObject({
      birthDate: null,
      discount: null,
      importance: null,
      notes: null,
      phones: [],
      emails: ["a@example.com"],
      categories: [{ name: "VIP", assigned: "manual" }],
      consents: { email: true, sms: false },
    });
    expect((await api.get(`/customers/${id}`)).body).toEqual(cleared.body);
    expect((await api.patch("/customers/none", { name: "x" })).status).toBe(404);
    expect((await api.patch(`/customers/${id}`, { name: null })).status).toBe(400);
    expect((await api.patch(`/customers/${id}`, { emails: null })).body).toMatchObject({ emails: [] });
  });

  it("are found by phone in any spelling, by e-mail, card and barcode", async () => {
    const { id } = await added({ name: "Anna", phones: ["+7 916 123-45-67"], emails: ["anna@example.com"] });
    await added({ name: "Boris", phones: ["+79169999999"] });
    const card = await addedCard(id);
    for (const phone of ["+79161234567", "8 916 123 45 67", "8(916)123-45-67", "79161234567", "9161234567"]) {
      expect([phone, await found({ phone })]).toEqual([phone, ["Anna"]]);
    }
    expect(await found({ email: "ANNA@example.com" })).toEqual(["Anna"]);
    expect(await found({ card: card.number })).toEqual(["Anna"]);
    expect(await found({ barcode: card.barcode })).toEqual(["Anna"]);
    for (const query of ["Ann", "4567", "anna@", card.number, card.barcode]) {
      expect([query, await found({ query })]).toEqual([query, ["Anna"]]);
    }
    expect(await found({ phone: "+79160000000" })).toEqual([]);
    expect(await found({ email: "nobody@example.com" })).toEqual([]);
    expect(await found({ card: "none" })).toEqual([]);
  });

  it("refuse what cannot be", async () => {
    await added({ name: "Anna", externalId: "1" });
    for (const [wrong, status, code] of [
      [{ externalId: "1" }, 409, "external_id_taken"],
      [{ phones: ["12"] }, 422, "invalid_phone"],
      [{ priceList: "none" }, 422, "unknown_price_list"],
      [{ emails: ["nonsense"] }, 400, "invalid_input"],
      [{ birthDate: "1990-02-30" }, 400, "invalid_input"],
      [{ kind: "robot" }, 400, "invalid_input"],
      [{ importance: "platinum" }, 400, "invalid_input"],
      [{ discount: -1 }, 400, "invalid_input"],
    ] as const) {
      const reply = await api.post("/customers", { name: "Boris", ...wrong });
      expect([wrong, reply.status, reply.body.code]).toEqual([wrong, status, code]);
    }
    expect((await api.post("/customers", {})).status).toBe(400);
    expect((await api.get("/customers/none")).status).toBe(404);
    expect((await api.get("/customers/ext:none")).status).toBe(404);
  });

  it("get a discount only from who may give one", async () => {
    const seller = await api.as("seller");
    expect((await seller.post("/customers", { name: "Anna" })).status).toBe(201);
    const refused = await seller.post("/customers", { name: "Boris", discount: 500 });
    expect(refused.body).toMatchObject({ status: 403, code: "forbidden", right: "discounts.give" });
  });
});

describe("cards", () => {
  it("are issued by series or with a number, several to one customer", async () => {
    const { id } = await added({ name: "Anna", externalId: "anna" });
    const first = await addedCard("ext:anna");
    expect(first).toMatchObject({
      status: "active",
      grade: null,
      balance: 0,
      pending: 0,
      debt: 0,
      expiring: [],
    });
    const second = await addedCard(id, { number: "A-100" });
    expect(first.number).not.toBe(second.number);
    const taken = await api.post(`/customers/${id}/cards`, { number: "A-100" });
    expect([taken.status, taken.body.code]).toEqual([409, "number_taken"]);
    const unknown = await api.post(`/customers/${id}/cards`, { series: "none" });
    expect([unknown.status, unknown.body.code]).toEqual([422, "unknown_series"]);
    const grade = await api.post(`/customers/${id}/cards`, { grade: "none" });
    expect([grade.status, grade.body.code]).toEqual([422, "unknown_grade"]);
    expect((await api.post("/customers/none/cards", {})).status).toBe(404);
    const { cards } = customerShape.parse((await api.get(`/customers/${id}`)).body);
    expect(cards.map(({ number }) => number).sort()).toEqual([first.number, second.number].sort());
    expect(cardShape.parse((await api.get(`/cards/${first.number}`)).body)).toMatchObject(first);
    expect((await api.get("/cards/none")).status).toBe(404);
  });

  it("are blocked with a reason, unblocked, and replaced with what is on them", async () => {
    const { id } = await added({ name: "Anna" });
    const { number } = await addedCard(id);
    await api.post(`/cards/${number}/entries`, { points: 100, reason: "gift", expiresOn: "2099-12-31" });
    expect((await api.post(`/cards/${number}/block`, {})).status).toBe(400);
    const blocked = await api.post(`/cards/${number}/block`, { reason: "lost" });
    expect(blocked).toMatchObject({ status: 200, body: { status: "blocked", balance: 100 } });
    const refused = await api.post(`/cards/${number}/entries`, { points: 5, reason: "gift" });
    expect([refused.status, refused.body.code]).toEqual([422, "card_blocked"]);
    const unblocked = await api.post(`/cards/${number}/unblock`);
    expect(unblocked).toMatchObject({ status: 200, body: { status: "active" } });
    const replaced = await api.post(`/cards/${number}/replace`, { number: "NEW-1" });
    expect([replaced.status, cardShape.parse(replaced.body)]).toMatchObject([
      201,
      { number: "NEW-1", status: "active", balance: 100, expiring: [{ points: 100, on: "2099-12-31" }] },
    ]);
    expect((await api.get(`/cards/${number}`)).body).toMatchObject({ status: "closed", balance: 0 });
    const entries = pageShape(entryShape).parse((await api.get(`/cards/${number}/entries`)).body).data;
    expect(entries[0]).toMatchObject({ kind: "transfer", points: -100, balanceAfter: 0 });
    expect((await api.post("/cards/none/block", { reason: "x" })).status).toBe(404);
  });

  it("get a grade of the programme by hand", async () => {
    const { id } = await added({ name: "Anna" });
    const { number } = await addedCard(id);
    const unknown = await api.patch(`/cards/${number}`, { grade: "gold" });
    expect([unknown.status, unknown.body.code]).toEqual([422, "unknown_grade"]);
    await api.put("/programme/draft", {
      mode: "points",
      grades: [{ key: "gold", name: "Gold", percent: 1_000 }],
    });
    expect((await api.post("/programme/publish", {})).status).toBe(201);
    const graded = await api.patch(`/cards/${number}`, { grade: "gold" });
    expect([graded.status, cardShape.parse(graded.body).grade]).toEqual([200, "gold"]);
    expect((await addedCard(id, { grade: "gold" })).grade).toBe("gold");
  });
});

describe("entries", () => {
  const newCard = async () => (await addedCard((await added({ name: "Anna" })).id)).number;

  it("credit and debit by hand, extra before main, and chain their balances", async () => {
    const number = await newCard();
    const credit = await api.post(`/cards/${number}/entries`, { points: 50, reason: "gift" });
    expect([credit.status, entryShape.parse(credit.body)]).toMatchObject([
      201,
      { kind: "adjust", lot: "main", points: 50, balanceAfter: 50, reason: "gift" },
    ]);
    await api.post(`/cards/${number}/entries`, {
      points: 30,
      reason: "promo",
      lot: "extra",
      expiresOn: "2099-01-01",
    });
    expect((await api.get(`/cards/${number}`)).body).toMatchObject({
      balance: 80,
      expiring: [{ points: 30, on: "2099-01-01" }],
    });
    expect(
      (await api.post(`/cards/${number}/entries`, { points: -20, reason: "mistake" })).body,
    ).toMatchObject({
      lot: "extra",
      points: -20,
      balanceAfter: 60,
    });
    await api.post(`/cards/${number}/entries`, { points: -20, reason: "mistake" });
    const { data } = pageShape(entryShape).parse((await api.get(`/cards/${number}/entries`)).body);
    expect(data.map(({ lot, points }) => [lot, points]).reverse()).toEqual([
      ["main", 50],
      ["extra", 30],
      ["extra", -20],
      ["extra", -10],
      ["main", -10],
    ]);
    const chain = data.reverse();
    for (const [n, entry] of chain.entries()) {
      expect(entry.balanceAfter).toBe((chain[n - 1]?.balanceAfter ?? 0) + entry.points);
    }
  });

  it("page newest first", async () => {
    const number = await newCard();
    for (const points of [1, 2, 3]) await api.post(`/cards/${number}/entries`, { points, reason: "x" });
    const first = pageShape(entryShape).parse((await api.get(`/cards/${number}/entries`, { limit: 2 })).body);
    expect(first.data.map(({ points }) => points)).toEqual([3, 2]);
    await api.post(`/cards/${number}/entries`, { points: 4, reason: "x" });
    const cursor = first.nextCursor ?? "";
    const rest = pageShape(entryShape).parse((await api.get(`/cards/${number}/entries`, { cursor })).body);
    expect([rest.data.map(({ points }) => points), rest.nextCursor]).toEqual([[1], null]);
  });

  it("refuse what the card does not hold and what makes no sense", async () => {
    const number = await newCard();
    await api.post(`/cards/${number}/entries`, { points: 10, reason: "x" });
    for (const [body, status, code] of [
      [{ points: -11, reason: "x" }, 422, "insufficient_points"],
      [{ points: -5, reason: "x", lot: "extra" }, 422, "insufficient_points"],
      [{ points: 0, reason: "x" }, 400, "invalid_input"],
      [{ points: 1.5, reason: "x" }, 400, "invalid_input"],
      [{ points: 5 }, 400, "invalid_input"],
      [{ points: 5, reason: "x", lot: "other" }, 400, "invalid_input"],
      [{ points: 5, reason: "x", expiresOn: "soon" }, 400, "invalid_input"],
    ] as const) {
      const reply = await api.post(`/cards/${number}/entries`, body);
      expect([body, reply.status, problemShape.parse(reply.body).code]).toEqual([body, status, code]);
    }
    expect((await api.post("/cards/none/entries", { points: 1, reason: "x" })).status).toBe(404);
    expect((await api.get("/cards/none/entries")).status).toBe(404);
    expect((await api.get(`/cards/${number}`)).body.balance).toBe(10);
    const seller = await api.as("seller");
    const refused = await seller.post(`/cards/${number}/entries`, { points: 1, reason: "x" });
    expect(refused.body).toMatchObject({ status: 403, right: "points.adjust" });
  });

  it("tell the balance as of a past moment", async () => {
    const number = await newCard();
    const before = new Date(Date.now() - 60_000).toISOString();
    await api.post(`/cards/${number}/entries`, { points: 10, reason: "x" });
    const between = new Date(Date.now() + 1).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await api.post(`/cards/${number}/entries`, { points: 5, reason: "x" });
    const balanceAt = async (at: string) => (await api.get(`/cards/${number}`, { at })).body.balance;
    expect([await balanceAt(before), await balanceAt(between)]).toEqual([0, 10]);
    expect((await api.get(`/cards/${number}`, { at: "yesterday" })).status).toBe(400);
  });

  it("let many spend the last points at once only once", async () => {
    const number = await newCard();
    await api.post(`/cards/${number}/entries`, { points: 100, reason: "x" });
    const replies = await Promise.all(
      Array.from({ length: 16 }, () => api.post(`/cards/${number}/entries`, { points: -10, reason: "x" })),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(replies.filter(({ body }) => body.code === "insufficient_points")).toHaveLength(6);
    expect((await api.get(`/cards/${number}`)).body.balance).toBe(0);
  });
});
