import { beforeEach, describe, expect, it } from "vitest";
import * as block from "@/app/api/v1/cards/[card]/block/route";
import * as close from "@/app/api/v1/cards/[card]/close/route";
import * as entries from "@/app/api/v1/cards/[card]/entries/route";
import * as replace from "@/app/api/v1/cards/[card]/replace/route";
import * as card from "@/app/api/v1/cards/[card]/route";
import * as unblock from "@/app/api/v1/cards/[card]/unblock/route";
import * as cardsOf from "@/app/api/v1/customers/[id]/cards/route";
import * as customers from "@/app/api/v1/customers/route";
import { newId } from "@/db/new-id";
import { insertSeries } from "@/db/queries/cards";
import { cardViewSchema } from "@/server/cards/card-view";
import { entryViewSchema } from "@/server/cards/entry-view";
import { type Answer, type TestApi, testApi } from "@/tests/support/api";

let api: TestApi;
let customer: string;
beforeEach(async () => {
  api = await testApi();
  const created = await api.call(customers.POST, { body: { name: "Анна", card: { number: "1001" } } });
  customer = (created.body as { id: string }).id;
});

let keys = 0;
const withKey = () => ({ "idempotency-key": `key-${++keys}` });
const adjust = (
  body: object,
  { number = "1001", headers = withKey(), key = undefined as string | undefined } = {},
) => api.call(entries.POST, { params: { card: number }, body, headers, ...(key ? { key } : {}) });
const cardOf = async (number = "1001", query = {}) =>
  cardViewSchema.parse((await api.call(card.GET, { params: { card: number }, query })).body);
const ledgerOf = async (number = "1001", query = {}) =>
  (await api.call(entries.GET, { params: { card: number }, query })).body as {
    data: unknown[];
    nextCursor: string | null;
  };
const post = (handler: typeof block.POST, body: object = {}, number = "1001") =>
  api.call(handler, { params: { card: number }, body });

const series = { prefix: "77", length: 8, checkDigit: true, next: 1, createdAt: new Date() };
const addSeries = (key: string, change: object = {}) =>
  insertSeries(api.db, { id: newId("cardSeries"), key, name: key, ...series, ...change });

describe("POST /cards/{number}/entries", () => {
  it("credits and debits, and shows both with the balance after each", async () => {
    const credit = await adjust({ points: 100, reason: "Welcome", expiresOn: "2999-12-31" });
    expect(credit).toMatchObject({
      status: 201,
      body: { kind: "adjust", lot: "main", points: 100, balanceAfter: 100, reason: "Welcome" },
    });
    entryViewSchema.parse(credit.body);
    expect(await cardOf()).toMatchObject({ balance: 100, expiring: [{ points: 100, on: "2999-12-31" }] });
    await adjust({ points: 50, reason: "Gift", lot: "extra" });
    const debit = await adjust({ points: -70, reason: "Mistake" });
    expect(debit.body).toMatchObject({
      lot: "main",
      points: -20,
      balanceAfter: 80,
      entries: [
        { lot: "extra", points: -50, balanceAfter: 100 },
        { lot: "main", points: -20, balanceAfter: 80 },
      ],
    });
    const { data } = await ledgerOf();
    expect(data).toHaveLength(4);
    expect(data[0]).toMatchObject({ points: -20, balanceAfter: 80 });
  });

  it("pages the ledger", async () => {
    for (const points of [1, 2, 3]) await adjust({ points, reason: "x" });
    const first = await ledgerOf("1001", { limit: "2" });
    expect(first.data).toMatchObject([{ points: 3 }, { points: 2 }]);
    const second = await ledgerOf("1001", { limit: "2", cursor: String(first.nextCursor) });
    expect(second).toMatchObject({ data: [{ points: 1 }], nextCursor: null });
  });

  it("needs an idempotency key and counts a repeat once", async () => {
    expect(await adjust({ points: 1, reason: "x" }, { headers: {} as never })).toMatchObject({
      status: 400,
      body: { code: "idempotency_key_required" },
    });
    const headers = withKey();
    await adjust({ points: 10, reason: "x" }, { headers });
    const again = await adjust({ points: 10, reason: "x" }, { headers });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect((await cardOf()).balance).toBe(10);
  });

  it.each([
    [{ points: 0, reason: "x" }, 400, "invalid_input"],
    [{ points: 1.5, reason: "x" }, 400, "invalid_input"],
    [{ points: 1 }, 400, "invalid_input"],
    [{ points: 1, reason: " " }, 400, "invalid_input"],
    [{ points: -1, reason: "x", expiresOn: "2999-01-01" }, 400, "invalid_input"],
    [{ points: -1, reason: "x" }, 422, "insufficient_points"],
    [{ points: 1, reason: "x", expiresOn: "2020-01-01" }, 422, "expiry_in_past"],
  ])("declines %j", async (body, status, code) => {
    expect(await adjust(body)).toMatchObject({ status, body: { code } });
    expect((await ledgerOf()).data).toEqual([]);
  });

  it("is refused to a seller, on a blocked and a closed card, and on none", async () => {
    const seller = await api.key("seller");
    expect(await adjust({ points: 1, reason: "x" }, { key: seller })).toMatchObject({
      status: 403,
      body: { right: "points.adjust" },
    });
    expect((await adjust({ points: 1, reason: "x" }, { number: "9999" })).status).toBe(404);
    await post(block.POST, { reason: "Lost" });
    expect(await adjust({ points: 1, reason: "x" })).toMatchObject({
      status: 422,
      body: { code: "card_blocked" },
    });
    await post(unblock.POST);
    expect((await adjust({ points: 1, reason: "x" })).status).toBe(201);
    await post(close.POST, { reason: "Done" });
    expect(await adjust({ points: 1, reason: "x" })).toMatchObject({
      status: 422,
      body: { code: "card_closed" },
    });
  });

  it("lets one of two take the last points", async () => {
    await adjust({ points: 10, reason: "x" });
    const answers = await Promise.all(Array.from({ length: 8 }, () => adjust({ points: -10, reason: "x" })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(422)]);
    expect((await cardOf()).balance).toBe(0);
  });
});

describe("GET /cards/{number}?at=", () => {
  it("tells the balance as it was", async () => {
    await adjust({ points: 10, reason: "x" });
    const then = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await adjust({ points: -4, reason: "x" });
    expect(await cardOf("1001", { at: then })).toMatchObject({ balance: 10 });
    expect(await cardOf("1001", { at: "2020-01-01T00:00:00+03:00" })).toMatchObject({ balance: 0 });
    expect(await cardOf()).toMatchObject({ balance: 6 });
    expect((await api.call(card.GET, { params: { card: "1001" }, query: { at: "yesterday" } })).status).toBe(
      400,
    );
  });
});

describe("numbers", () => {
  const issue = (body: object) => api.call(cardsOf.POST, { params: { id: customer }, body });
  const numberOf = ({ body }: Answer) => (body as { number: string }).number;

  it("come from a series, each once, also at once", async () => {
    await addSeries("std");
    const issued = await Promise.all(Array.from({ length: 10 }, () => issue({ series: "std" })));
    expect(issued.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(issued.map(numberOf)).size).toBe(10);
    expect(issued[0]?.body).toMatchObject({ series: "std", barcode: expect.stringMatching(/^29\d{11}$/) });
  });

  it("of a series step over one that was typed before", async () => {
    await addSeries("std", { checkDigit: false });
    await issue({ number: "77000001" });
    expect(numberOf(await issue({ series: "std" }))).toBe("77000002");
  });

  it("run out", async () => {
    await addSeries("tiny", { length: 3, checkDigit: false, next: 10 });
    expect(await issue({ series: "tiny" })).toMatchObject({
      status: 422,
      body: { code: "series_exhausted" },
    });
  });

  it("are given to one of two", async () => {
    const answers = await Promise.all([issue({ number: "5005" }), issue({ number: "5005" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await issue({ number: "пять" })).toMatchObject({
      status: 422,
      body: { code: "invalid_card_number" },
    });
  });
});

describe("POST /cards/{number}/replace", () => {
  it("carries points, debt and grade over and closes the old card", async () => {
    await adjust({ points: 30, reason: "x", expiresOn: "2999-12-31" });
    await adjust({ points: 5, reason: "x", lot: "extra" });
    const replaced = await post(replace.POST, { number: "2002" });
    expect(replaced).toMatchObject({
      status: 201,
      body: { number: "2002", balance: 35, expiring: [{ points: 30, on: "2999-12-31" }], customer },
    });
    expect(await cardOf()).toMatchObject({ status: "closed", balance: 0 });
    expect(await cardOf("2002")).toEqual(replaced.body);
    expect(await post(replace.POST, {})).toMatchObject({ status: 422, body: { code: "card_closed" } });
    expect((await ledgerOf("2002")).data).toMatchObject([
      { kind: "transfer", lot: "main", points: 30 },
      { kind: "transfer", lot: "extra", points: 5 },
    ]);
  });

  it("happens once, also when asked twice at once", async () => {
    await adjust({ points: 30, reason: "x" });
    const answers = await Promise.all([
      post(replace.POST, { number: "2001" }),
      post(replace.POST, { number: "2002" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});

describe("PATCH /cards/{number}", () => {
  it("knows only the programme's grades", async () => {
    const grade = (value: string | null) =>
      api.call(card.PATCH, { params: { card: "1001" }, body: { grade: value } });
    expect(await grade("gold")).toMatchObject({ status: 422, body: { code: "unknown_grade" } });
    expect(await grade(null)).toMatchObject({ status: 200, body: { grade: null, gradeFixed: false } });
  });
});
