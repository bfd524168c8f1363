import { beforeEach, describe, expect, it } from "vitest";
import { type BlackBox, blackBox } from "@/tests/support/black-box";
import { customerShape, pageShape, problemShape } from "./shapes";

let api: BlackBox;
beforeEach(async () => {
  api = await blackBox();
});

const product = { name: "Oil", price: 10_000 };

describe("problems", () => {
  it("are problem+json with every member, in the language asked for", async () => {
    const reply = await api.get("/customers/none");
    expect(reply.status).toBe(404);
    expect(reply.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const english = problemShape.parse(reply.body);
    expect(english).toMatchObject({ status: 404, code: "not_found" });
    const russian = await api.send("GET", "/customers/none", {
      headers: { "accept-language": "ru-RU,ru;q=0.9" },
    });
    expect(problemShape.parse(russian.body).detail).toMatch(/[а-я]/);
    expect(english.detail).not.toMatch(/[а-я]/);
  });

  it("name the faulty places of invalid input", async () => {
    const reply = await api.post("/customers", { name: "", phones: "no list", discount: 10_001 });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: "invalid_input" });
    const errors = reply.body.errors as { path: string; message: string }[];
    expect(errors.map(({ path }) => path).sort()).toEqual(["discount", "name", "phones"]);
    for (const { message } of errors) expect(message).not.toBe("");
  });

  it.each(["{", "[]", "5", '"text"', "null", '{"name": }'])("answers 400 to the body %s", async (body) => {
    const reply = await api.send("POST", "/customers", {
      body,
      headers: { "content-type": "application/json" },
    });
    expect([reply.status, problemShape.parse(reply.body).code]).toEqual([400, "invalid_input"]);
  });

  it("tells a missing key (401) from a missing right (403), which it names", async () => {
    const stranger = await api.as(null);
    expect([(await stranger.get("/customers")).status, (await stranger.post("/quotes", {})).status]).toEqual([
      401, 401,
    ]);
    const wrong = await stranger.send("GET", "/customers", {
      headers: { authorization: "Bearer rg_abcdefghijklmnopqrstuvwxyz0123456789" },
    });
    expect([wrong.status, problemShape.parse(wrong.body).status]).toEqual([401, 401]);
    const seller = await api.as("seller");
    const refused = await seller.put("/products/oil", product);
    expect(problemShape.parse(refused.body)).toMatchObject({
      status: 403,
      code: "forbidden",
      right: "catalogue.edit",
    });
  });
});

describe("lists", () => {
  it("keep to their limits", async () => {
    for (const path of ["/customers", "/products", "/sales", "/product-groups", "/programme/versions"]) {
      for (const limit of ["0", "201", "-1", "x", "1.5"]) {
        expect([path, limit, (await api.get(path, { limit })).status]).toEqual([path, limit, 400]);
      }
      expect((await api.get(path, { limit: 200 })).status).toBe(200);
      expect((await api.get(path, { cursor: "nonsense" })).status).toBe(400);
      expect((await api.get(path)).body).toEqual({ data: [], nextCursor: null });
    }
  });

  it("hold 50 unless told, newest first, and stay still while rows are added", async () => {
    for (let n = 1; n <= 52; n++) {
      expect((await api.post("/customers", { name: `Customer ${n}` })).status).toBe(201);
    }
    const page = pageShape(customerShape);
    expect(page.parse((await api.get("/customers")).body).data).toHaveLength(50);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const reply = await api.get("/customers", { limit: 10, ...(cursor ? { cursor } : {}) });
      const { data, nextCursor } = page.parse(reply.body);
      seen.push(...data.map(({ name }) => name));
      if (seen.length === 20) await api.post("/customers", { name: "Came meanwhile" });
      cursor = nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(Array.from({ length: 52 }, (_, n) => `Customer ${52 - n}`));
  });

  it("end with a full last page", async () => {
    await api.post("/customers", { name: "One" });
    await api.post("/customers", { name: "Two" });
    const { body } = await api.get("/customers", { limit: 2 });
    expect(body).toMatchObject({ data: [{ name: "Two" }, { name: "One" }], nextCursor: null });
  });
});

describe("Idempotency-Key", () => {
  it("is required where money or points move, and only there", async () => {
    await api.put("/products/oil", product);
    const { body: customer } = await api.post("/customers", { name: "Anna" }, { idempotencyKey: null });
    const { body: card } = await api.post(`/customers/${customer.id}/cards`, {}, { idempotencyKey: null });
    const sale = await api.post("/sales", { lines: [{ product: "ext:oil" }] });
    expect(sale.status).toBe(201);
    for (const [path, body] of [
      ["/sales", { lines: [{ product: "ext:oil" }] }],
      [`/sales/${sale.body.id}/payments`, { method: "cash", amount: 1 }],
      [`/sales/${sale.body.id}/returns`, { reason: "x" }],
      [`/cards/${card.number}/entries`, { points: 1, reason: "x" }],
    ] as const) {
      const reply = await api.post(path, body, { idempotencyKey: null });
      expect([path, reply.status, reply.body.code]).toEqual([path, 400, "idempotency_key_required"]);
    }
    expect((await api.post("/quotes", { lines: [] }, { idempotencyKey: null })).status).toBe(200);
  });

  it("gives the first answer again, and refuses another body or another place", async () => {
    const first = await api.post("/customers", { name: "Anna" }, { idempotencyKey: "k" });
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    const again = await api.post("/customers", { name: "Anna" }, { idempotencyKey: "k" });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const other = await api.post("/customers", { name: "Boris" }, { idempotencyKey: "k" });
    expect([other.status, other.body.code]).toEqual([409, "idempotency_key_reused"]);
    await api.put("/products/oil", product);
    const elsewhere = await api.post("/sales", { lines: [{ product: "ext:oil" }] }, { idempotencyKey: "k" });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, "idempotency_key_reused"]);
    expect((await api.get("/customers")).body.data).toHaveLength(1);
  });

  it("is another program's own", async () => {
    const other = await api.as("administrator");
    await api.post("/customers", { name: "Anna" }, { idempotencyKey: "k" });
    expect((await other.post("/customers", { name: "Boris" }, { idempotencyKey: "k" })).status).toBe(201);
  });

  it("is free again after a refusal", async () => {
    const cart = { lines: [{ product: "ext:oil" }] };
    expect((await api.post("/sales", cart, { idempotencyKey: "k" })).status).toBe(422);
    await api.put("/products/oil", product);
    expect((await api.post("/sales", cart, { idempotencyKey: "k" })).status).toBe(201);
  });

  it("lets one of many through at once", async () => {
    await api.put("/products/oil", product);
    const cart = { lines: [{ product: "ext:oil" }], payments: [{ method: "cash", amount: 10_000 }] };
    const replies = await Promise.all(
      Array.from({ length: 16 }, () => api.post("/sales", cart, { idempotencyKey: "k" })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(replies.filter(({ headers }) => headers.get("idempotency-replayed") === "true")).toHaveLength(15);
    expect((await api.get("/sales")).body.data).toHaveLength(1);
  });
});
