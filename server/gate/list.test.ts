import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { listQuery, pageOf } from "./list";

const schema = listQuery({ query: z.string().optional() }, { newest: "instant", name: "text" });
const rows = [1, 2, 3].map((n) => ({ id: `prd_${n}`, at: new Date(Date.UTC(2026, 0, n)) }));

describe("list", () => {
  it("gives a page and a cursor that the next call reads back", () => {
    const query = schema.parse({ limit: "2", query: "oil" });
    expectTypeOf(query.query).toEqualTypeOf<string | undefined>();
    expect(query).toEqual({ limit: 2, query: "oil", sort: "newest", after: null });
    const page = pageOf(
      rows,
      query,
      ({ at, id }) => ({ value: at, id }),
      ({ id }) => id,
    );
    expect(page.data).toEqual(["prd_1", "prd_2"]);
    expect(schema.parse({ cursor: page.nextCursor }).after).toEqual({
      value: "2026-01-02T00:00:00.000Z",
      id: "prd_2",
    });
    expect(
      pageOf(rows, { limit: 3, sort: "newest" }, ({ id }) => ({ value: null, id }), String).nextCursor,
    ).toBeNull();
  });

  it("refuses a cursor of another order, of another kind and of nobody", () => {
    const cursor = pageOf(
      rows,
      { limit: 1, sort: "newest" },
      ({ at, id }) => ({ value: at, id }),
      String,
    ).nextCursor;
    const forged = Buffer.from('["newest","soon","x"]').toString("base64url");
    for (const input of [
      { cursor, sort: "name" },
      { cursor: forged },
      { cursor: "…" },
      { limit: "0" },
      { sort: "price" },
    ])
      expect(schema.safeParse(input).success).toBe(false);
  });
});
