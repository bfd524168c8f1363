import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GET as listCustomers } from "@/app/api/v1/customers/route";
import { DELETE, GET as getOne, PATCH } from "@/app/api/v1/segments/[id]/route";
import { POST as count } from "@/app/api/v1/segments/count/route";
import { POST as create, GET as list } from "@/app/api/v1/segments/route";
import type { StartingRole } from "@/core/rights";
import { type TestApi, testApi } from "@/tests/support/api";
import { addMember, openShop } from "@/tests/support/shop";

// K6: POST /segments/count, POST /segments, and what else one does with a segment.

let api: TestApi;

beforeEach(async () => {
  api = await testApi();
  await openShop(api.owner);
  await addMember(api.owner, "2001", { sold: 500_000 as never, importance: "gold" });
  await addMember(api.owner, "2002", { sold: 900_000 as never });
});
afterEach(() => api.close());

const gold = { field: "importance", in: ["gold"] };
const rich = { field: "sold", gte: 100_000 };

describe("POST /segments/count", () => {
  it.each([
    [{}, 3],
    [gold, 1],
    [rich, 2],
    [{ all: [rich, { not: gold }] }, 1],
    [{ any: [gold, { field: "sold", gte: 800_000 }] }, 2],
    [{ field: "bought", ever: false }, 3],
  ])("counts %j", async (body, customers) => {
    expect(await api.call(count, { body })).toMatchObject({ status: 200, body: { customers } });
  });

  it.each([
    [{ field: "sold" }, ""],
    [{ all: [{ field: "shoeSize", gte: 40 }] }, "all.0.field"],
    [{ any: [] }, "any"],
    [{ field: "birthday", from: "02-30" }, "from"],
    [{ field: "birthday", withinDays: 3, month: 5 }, ""],
    [{ field: "importance", in: ["platinum"] }, "in.0"],
    [{ sold: { gte: 5 } }, ""],
  ])("names the place of the mistake in %j", async (body, path) => {
    const answer = await api.call(count, { body });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_input", errors: [{ path }] } });
  });

  it("refuses what does not exist, so that a mistyped product is not everybody who never bought it", async () => {
    const product = { field: "bought", products: ["ext:nope"], ever: false };
    expect(await api.call(count, { body: product })).toMatchObject({
      status: 422,
      body: { code: "unknown_product" },
    });
    const group = { field: "bought", groups: ["grp_nope"], ever: true };
    expect(await api.call(count, { body: group })).toMatchObject({ body: { code: "unknown_group" } });
    const store = { field: "store", in: ["ext:nope"] };
    expect(await api.call(count, { body: store })).toMatchObject({ body: { code: "unknown_store" } });
  });
});

describe("saved segments", () => {
  const save = (body: object, headers = {}, key?: string) =>
    api.call(create, { body, headers, ...(key ? { key } : {}) });

  it("are saved, listed, used on the list of customers, renamed and deleted", async () => {
    const made = await save({ name: "Gold ones", filter: gold });
    expect(made).toMatchObject({ status: 201, body: { name: "Gold ones", filter: gold } });
    const { id } = made.body as { id: string };
    expect(await api.call(list)).toMatchObject({ body: { data: [{ id }], nextCursor: null } });

    const found = await api.call(listCustomers, { query: { segment: id } });
    expect((found.body as { data: { name: string }[] }).data.map(({ name }) => name)).toEqual([
      "Member 2001",
    ]);

    const renamed = await api.call(PATCH, { params: { id }, body: { name: "Golden", filter: rich } });
    expect(renamed).toMatchObject({ status: 200, body: { name: "Golden", filter: rich } });
    expect(await api.call(getOne, { params: { id } })).toMatchObject({ body: { name: "Golden" } });

    expect(await api.call(DELETE, { params: { id } })).toMatchObject({ status: 200, body: { id } });
    expect(await api.call(getOne, { params: { id } })).toMatchObject({ status: 404 });
    expect(await api.call(listCustomers, { query: { segment: id } })).toMatchObject({
      status: 422,
      body: { code: "unknown_segment" },
    });
  });

  it("have one name each, and the same key gives the same answer", async () => {
    const headers = { "idempotency-key": "one" };
    const first = await save({ name: "Gold", filter: gold }, headers);
    const again = await save({ name: "Gold", filter: gold }, headers);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await save({ name: "Gold", filter: rich })).toMatchObject({
      status: 409,
      body: { code: "already_exists" },
    });
  });

  it.each<[StartingRole, number]>([
    ["seller", 403],
    ["manager", 201],
    ["supervisor", 201],
  ])("may be saved by a %s: %i", async (role, status) => {
    const answer = await save({ name: role, filter: gold }, {}, await api.key(role));
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject({ code: "forbidden", right: "segments.edit" });
  });
});
