import { expect, test } from "vitest";
import { nextPosting, retryPause } from "./posting";

const sent = { key: "k1", body: { total: 100 }, answered: false };

test("Q5: without an answer the same sale goes again with the same key, whatever the cart says by now", () => {
  expect(nextPosting(sent, { total: 200 }, "k2")).toEqual(sent);
});

test("after a refusal the same content keeps its key, so that it can only count once", () => {
  const refused = { ...sent, answered: true };
  expect(nextPosting(refused, { total: 100 }, "k2")).toEqual(sent);
});

test("after a refusal another content gets another key", () => {
  const refused = { ...sent, answered: true };
  expect(nextPosting(refused, { total: 200 }, "k2")).toEqual({
    key: "k2",
    body: { total: 200 },
    answered: false,
  });
});

test("the first sale gets the new key", () => {
  expect(nextPosting(null, { total: 100 }, "k1")).toEqual(sent);
});

test("tries come soon at first and never stop", () => {
  expect([1, 2, 3, 10, 1000].map(retryPause)).toEqual([2_000, 4_000, 8_000, 15_000, 15_000]);
});
