import { describe, expect, it } from "vitest";
import { canMove, isPaid, isSold } from "./state";
import { saleStatusSchema } from "./status-schema";

const all = saleStatusSchema.options;

describe("states of a sale", () => {
  it("moves only along Q1", () => {
    const allowed = all.flatMap((from) =>
      all.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(allowed).toEqual([
      "draft → placed",
      "draft → paid",
      "draft → cancelled",
      "placed → paid",
      "placed → cancelled",
      "paid → partlyReturned",
      "paid → returned",
      "partlyReturned → partlyReturned",
      "partlyReturned → returned",
    ]);
  });

  it("counts as sold from placing on, unless cancelled", () => {
    expect(all.filter(isSold)).toEqual(["placed", "paid", "partlyReturned", "returned"]);
    expect(all.filter(isPaid)).toEqual(["paid", "partlyReturned"]);
  });
});
