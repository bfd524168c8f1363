import { expect, it } from "vitest";
import { movePoints } from "./card-status";

it("lets only an active card move points, and tells why not", () => {
  expect(movePoints({ status: "active", statusReason: null })).toEqual({ ok: true, value: null });
  expect(movePoints({ status: "blocked", statusReason: "lost" })).toEqual({
    ok: false,
    code: "card_blocked",
    params: { reason: "lost" },
  });
  expect(movePoints({ status: "closed", statusReason: null })).toMatchObject({ code: "card_closed" });
});
