import { beforeEach, describe, expect, it } from "vitest";
import * as card from "@/app/api/v1/cards/[card]/route";
import * as cardsOf from "@/app/api/v1/customers/[id]/cards/route";
import * as one from "@/app/api/v1/customers/[id]/route";
import * as customers from "@/app/api/v1/customers/route";
import { type CustomerView, customerViewSchema } from "@/server/customers/view";
import { type Answer, type TestApi, testApi } from "@/tests/support/api";

let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});

type Options = { key?: string | null; headers?: Record<string, string> };
const create = (body: object, options: Options = {}) => api.call(customers.POST, { body, ...options });
const patch = (id: string, body: object, options: Options = {}) =>
  api.call(one.PATCH, { params: { id }, body, ...options });
const get = (id: string, options: Options = {}) => api.call(one.GET, { params: { id }, ...options });
const list = (query: Record<string, string>) => api.call(customers.GET, { query });
const viewOf = ({ body }: Answer): CustomerView => customerViewSchema.parse(body);
const namesOf = ({ body }: Answer) => (body as { data: CustomerView[] }).data.map(({ name }) => name);

const anna = {
  name: "Анна Королёва",
  phones: ["8 (916) 123-45-67"],
  emails: ["Anna@Example.com"],
  birthDate: "1990-02-28",
  categories: ["Мастер", "Оптовик"],
  importance: "gold",
  discount: 500,
  externalId: "crm-7",
  notes: "Любит утренние часы",
  consents: { email: true },
};

describe("POST /customers", () => {
  it("keeps every field and gives it back under both ids", async () => {
    const answer = await create(anna);
    expect(answer.status).toBe(201);
    const view = viewOf(answer);
    expect(view).toMatchObject({
      kind: "person",
      roles: ["customer"],
      name: "Анна Королёва",
      phones: ["+79161234567"],
      emails: ["anna@example.com"],
      birthDate: "1990-02-28",
      importance: { value: "gold", assigned: "manual" },
      ruleDiscount: null,
      discount: 500,
      priceList: null,
      externalId: "crm-7",
      consents: { email: true, sms: false },
      totals: { sold: 0, paid: 0, visits: 0, lastVisitAt: null },
      cards: [],
    });
    expect(view.categories.map(({ name, assigned }) => [name, assigned])).toEqual([
      ["Мастер", "manual"],
      ["Оптовик", "manual"],
    ]);
    expect((await get("ext:crm-7")).body).toEqual(answer.body);
    expect((await get(view.id)).body).toEqual(answer.body);
  });

  it("issues a card in the same step", async () => {
    const view = viewOf(await create({ name: "Пётр", card: { number: "7700 0001" } }));
    expect(view.cards).toMatchObject([{ number: "77000001", status: "active", balance: 0, expiring: [] }]);
  });

  it("answers a repeat as the first time and refuses the key for anything else", async () => {
    const headers = { "idempotency-key": "k1" };
    const first = await create({ name: "Once" }, { headers });
    const again = await create({ name: "Once" }, { headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await create({ name: "Other" }, { headers })).toMatchObject({
      status: 409,
      body: { code: "idempotency_key_reused" },
    });
    expect(namesOf(await list({}))).toEqual(["Once"]);
  });

  it.each([
    [{}, 400, "invalid_input"],
    [{ name: "" }, 400, "invalid_input"],
    [{ name: "A", emails: ["a@b@c"] }, 400, "invalid_input"],
    [{ name: "A", birthDate: "2026-02-30" }, 400, "invalid_input"],
    [{ name: "A", discount: 10_001 }, 400, "invalid_input"],
    [{ name: "A", phones: ["12345"] }, 422, "invalid_phone"],
    [{ name: "A", priceList: "nope" }, 422, "unknown_price_list"],
    [{ name: "A", card: { series: "nope" } }, 422, "unknown_series"],
    [{ name: "A", card: { number: "77001", grade: "nope" } }, 422, "unknown_grade"],
  ])("declines %j", async (body, status, code) => {
    expect(await create(body)).toMatchObject({ status, body: { code } });
    expect(namesOf(await list({}))).toEqual([]);
  });

  it("takes an external id once", async () => {
    await create({ name: "A", externalId: "x" });
    expect(await create({ name: "B", externalId: "x" })).toMatchObject({
      status: 409,
      body: { code: "external_id_taken" },
    });
  });

  it("needs a key, the right, and another right for a discount", async () => {
    expect((await create({ name: "A" }, { key: null })).status).toBe(401);
    expect((await create({ name: "A" }, { key: "rg_wrongwrongwrongwrongwrong" })).status).toBe(401);
    const seller = await api.key("seller");
    expect((await create({ name: "A" }, { key: seller })).status).toBe(201);
    expect(await create({ name: "A", discount: 500 }, { key: seller })).toMatchObject({
      status: 403,
      body: { code: "forbidden", right: "discounts.give" },
    });
  });
});

describe("PATCH /customers/{id}", () => {
  it("changes what is given, empties what is null and leaves the rest", async () => {
    const { id } = viewOf(await create(anna));
    const view = viewOf(await patch(id, { name: "Анна Смирнова", birthDate: null, importance: null }));
    expect(view).toMatchObject({
      name: "Анна Смирнова",
      birthDate: null,
      importance: null,
      phones: ["+79161234567"],
      discount: 500,
      consents: { email: true, sms: false },
    });
    expect(view.categories).toHaveLength(2);
    expect(namesOf(await list({ query: "смирнова" }))).toEqual(["Анна Смирнова"]);
    expect(namesOf(await list({ query: "королева" }))).toEqual([]);
  });

  it("takes the list of categories as a whole", async () => {
    const before = viewOf(await create(anna));
    const after = viewOf(await patch(before.id, { categories: ["Мастер", "Новая"] }));
    expect(after.categories.map(({ name }) => name)).toEqual(["Мастер", "Новая"]);
    expect(after.categories[0]).toEqual(before.categories[0]);
  });

  it("refuses a change to what was changed meanwhile", async () => {
    const { id, updatedAt } = viewOf(await create(anna));
    await patch(id, { notes: "first", updatedAt });
    expect(await patch(id, { notes: "second", updatedAt })).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile" },
    });
    expect(viewOf(await get(id)).notes).toBe("first");
  });

  it("answers 404 for nobody, 403 without the right", async () => {
    expect((await patch("cus_nobody", { name: "A" })).status).toBe(404);
    expect((await patch("ext:nobody", { name: "A" })).status).toBe(404);
    expect((await get("cus_nobody")).status).toBe(404);
  });
});

describe("GET /customers", () => {
  beforeEach(async () => {
    await create(anna);
    await create({ name: "Пётр Алёхин", phones: ["+7 903 765-43-21"], card: { number: "77000042" } });
    await create({ name: 'ООО "Ромашка-Плюс"', kind: "organisation", taxId: "7707083893" });
  });

  it.each([
    [{ query: "королева" }, ["Анна Королёва"]],
    [{ query: "анна кор" }, ["Анна Королёва"]],
    [{ query: "АЛЕХ" }, ["Пётр Алёхин"]],
    [{ query: "ан" }, ["Анна Королёва"]],
    [{ query: "коралева" }, ["Анна Королёва"]],
    [{ query: "8 916 123" }, ["Анна Королёва"]],
    [{ query: "4567" }, ["Анна Королёва"]],
    [{ query: "+7 (903) 765-43-21" }, ["Пётр Алёхин"]],
    [{ query: "example.com" }, ["Анна Королёва"]],
    [{ query: "anna@" }, ["Анна Королёва"]],
    [{ query: "7707083893" }, ['ООО "Ромашка-Плюс"']],
    [{ query: "770708" }, ['ООО "Ромашка-Плюс"']],
    [{ query: "ромашка плюс" }, ['ООО "Ромашка-Плюс"']],
    [{ query: "7700 0042" }, ["Пётр Алёхин"]],
    [{ phone: "9161234567" }, ["Анна Королёва"]],
    [{ email: "ANNA@example.com" }, ["Анна Королёва"]],
    [{ card: "77000042" }, ["Пётр Алёхин"]],
    [{ barcode: "77000042" }, ["Пётр Алёхин"]],
    [{ category: "Оптовик" }, ["Анна Королёва"]],
    [{ query: "%%%" }, []],
    [{ query: "зззззз" }, []],
  ])("finds by %j", async (query, names) => {
    expect(namesOf(await list(query as Record<string, string>))).toEqual(names);
  });

  it("pages by key in every order while customers are added", async () => {
    for (const sort of [
      "newest",
      "name",
      "-lastVisit",
      "birthday",
      "sold",
      "-sold",
      "-averagePurchase",
      "balance",
    ]) {
      const first = await list({ sort, limit: "2" });
      const { nextCursor } = first.body as { nextCursor: string };
      await create({ name: `ААА ${sort}` });
      const second = await list({ sort, limit: "2", cursor: nextCursor });
      const seen = [...namesOf(first), ...namesOf(second)];
      expect(new Set(seen).size, sort).toBe(seen.length);
    }
    expect((await list({ cursor: "bad" })).status).toBe(400);
    expect((await list({ limit: "201" })).status).toBe(400);
  });
});

describe("GET /customers/{id}/cards", () => {
  it("gives the same card as the card itself", async () => {
    const { id } = viewOf(await create({ name: "A" }));
    const issued = await api.call(cardsOf.POST, { params: { id }, body: { number: "A-1001" } });
    expect(issued).toMatchObject({ status: 201, body: { number: "A-1001", customer: id } });
    expect((await api.call(card.GET, { params: { card: "a 1001" } })).body).toEqual(issued.body);
    expect(viewOf(await get(id)).cards).toEqual([issued.body]);
  });
});
