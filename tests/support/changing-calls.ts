import { randomUUID } from "node:crypto";
import type { ProgrammeInput } from "@/core/programme/programme";
import type { RefusalCode } from "@/core/refusal";
import type { Db } from "@/db/client";
import { systemActor } from "@/server/gate/actor";
import type { AnyUseCase } from "@/server/gate/use-case";
import { bulkPoints } from "@/server/points/bulk-points";
import { runBulk } from "@/server/points/run-bulk";
import { putDraft } from "@/server/programme/put-draft";
import { placeSale } from "@/server/sales/place-sale";
import { createSegment } from "@/server/segments/create-segment";
import { createVisit } from "@/server/visits/create-visit";
import { issueVouchers } from "@/server/vouchers/issue-vouchers";
import { saveVoucherType } from "@/server/vouchers/save-type";
import type { Shop } from "./shop";
import { call } from "./staff";

/**
 * What the same call does once more under a new key, or without one: `another` of what it makes, the `same` again,
 * or nothing, refused with a code.
 */
type Repeated = "another" | "same" | RefusalCode;

/** A call that succeeds in the shop, and how a later one that differs is told from it. */
export type ChangingCall = {
  params?: Record<string, string>;
  body?: Record<string, unknown>;
  /** Another body, as good as the first. */
  other?: Record<string, unknown>;
  repeated: Repeated;
};

type Arrange = (world: World) => ChangingCall | Promise<ChangingCall>;

const gold = { field: "importance", in: ["gold"] };
const reason = "test";

/** The programme in force and every draft: 5 % come back, each point is worth a rouble. */
export const programme: ProgrammeInput = {
  mode: "points",
  earning: { rules: [{ name: "5 %", per: "amount", percent: 500 }] },
  spending: { pointValue: 100, rules: [{}] },
  grades: [{ key: "silver", name: "Silver" }],
};

/** A call of every operation of the API that changes something. */
export const changingCalls: Record<string, Arrange> = {
  "POST /bulk/points": () => ({
    body: { segment: gold, points: 10, reason },
    other: { segment: gold, points: 11, reason },
    repeated: "another",
  }),
  "POST /bulk/points/{run}/counter": async (world) => {
    const order = { segment: gold, points: 10, reason };
    const { job } = (await world.made(bulkPoints, order)) as { job: string };
    await runBulk(world.db, job);
    return {
      params: { run: job },
      body: { reason },
      other: { reason: "other" },
      repeated: "bulk_run_countered",
    };
  },
  "PATCH /cards/{card}": ({ card }) => ({
    params: { card },
    body: { grade: "silver" },
    other: { grade: null },
    repeated: "same",
  }),
  "POST /cards/{card}/block": onCard("same"),
  "POST /cards/{card}/close": onCard("card_closed"),
  "POST /cards/{card}/unblock": ({ card }) => ({ params: { card }, repeated: "same" }),
  "POST /cards/{card}/entries": ({ card }) => ({
    params: { card },
    body: { points: 10, reason },
    other: { points: 11, reason },
    repeated: "another",
  }),
  "POST /cards/{card}/replace": ({ card }) => ({
    params: { card },
    other: { number: "200017" },
    repeated: "card_closed",
  }),
  "POST /customers": () => ({ body: { name: "Vera" }, other: { name: "Olga" }, repeated: "another" }),
  "PATCH /customers/{id}": ({ customer }) => ({
    params: { id: customer },
    body: { notes: "a note", categories: ["VIP"], consents: { sms: true } },
    other: { notes: "another" },
    repeated: "same",
  }),
  "POST /customers/{id}/cards": ({ customer }) => ({
    params: { id: customer },
    other: { number: "200017" },
    repeated: "another",
  }),
  "PUT /price-lists/{key}": () => ({
    params: { key: randomUUID() },
    body: { name: "Wholesale" },
    other: { name: "Retail" },
    repeated: "same",
  }),
  "PUT /product-groups/{id}": () => ({
    params: { id: randomUUID() },
    body: { name: "Oils" },
    other: { name: "Tyres" },
    repeated: "same",
  }),
  "PUT /products/{id}": () => ({
    params: { id: randomUUID() },
    body: { name: "Oil", price: 100 },
    other: { name: "Oil", price: 200 },
    repeated: "same",
  }),
  "DELETE /programme/draft": async (world) => {
    await world.made(putDraft, programme);
    return { repeated: "no_draft" };
  },
  "PUT /programme/draft": async (world) => {
    await world.made(putDraft, { mode: "discounts" });
    return { body: programme, other: { mode: "pointsAndDiscounts" }, repeated: "same" };
  },
  "POST /programme/publish": async (world) => {
    await world.made(putDraft, programme);
    return { other: { from: "2099-01-01T00:00:00Z" }, repeated: "no_draft" };
  },
  "POST /sales": ({ card, product }) => ({
    body: { ...cart(card, product), points: 100, payments: [{ method: "cash", amount: 90_000 }] },
    other: cart(card, product),
    repeated: "another",
  }),
  "POST /sales/{id}/cancel": onSale({ reason }, { reason: "other" }, "sale_not_cancellable", {
    payments: [],
  }),
  "POST /sales/{id}/payments": onSale(
    { method: "cash", amount: 100 },
    { method: "card", amount: 100 },
    "another",
    { payments: [] },
  ),
  "POST /sales/{id}/place": onSale({}, { payments: [{ method: "cash", amount: 100 }] }, "changed_meanwhile", {
    place: false,
    payments: [],
  }),
  "POST /sales/{id}/returns": onSale({ reason }, { reason: "other" }, "nothing_to_return"),
  "POST /segments": () => ({
    body: { name: `Gold ${randomUUID()}`, filter: gold },
    other: { name: "Golden", filter: gold },
    repeated: "already_exists",
  }),
  "PATCH /segments/{id}": async (world) => ({
    params: { id: await world.segment() },
    body: { name: `Golden ${randomUUID()}` },
    other: { name: "Best" },
    repeated: "same",
  }),
  "DELETE /segments/{id}": async (world) => ({
    params: { id: await world.segment() },
    repeated: "not_found",
  }),
  "POST /visits": ({ customer }) => ({
    body: { customer, status: "came" },
    other: { customer, status: "noShow" },
    repeated: "another",
  }),
  "PATCH /visits/{id}": async (world) => {
    const { id } = (await world.made(createVisit, { customer: world.customer })) as { id: string };
    return { params: { id }, body: { status: "came" }, other: { status: "noShow" }, repeated: "same" };
  },
  "PUT /voucher-types/{key}": () => ({
    params: { key: randomUUID() },
    body: { name: "Spring", kind: "coupon", percent: 500 },
    other: { name: "Spring", kind: "coupon", percent: 600 },
    repeated: "same",
  }),
  "POST /voucher-types/{key}/issue": async (world) => {
    await world.codes(0);
    return { params: { key: "gift" }, body: { count: 2 }, other: { count: 3 }, repeated: "another" };
  },
  "POST /vouchers/{code}/cancel": async (world) => {
    const [code = ""] = await world.codes(1);
    return {
      params: { code },
      body: { reason },
      other: { reason: "other" },
      repeated: "voucher_not_cancellable",
    };
  },
};

/** A call of every operation that is posted and only reads. */
export const readingCalls: Record<string, Arrange> = {
  "POST /programme/draft/preview": async (world) => {
    await world.made(putDraft, programme);
    return { repeated: "same" };
  },
  "POST /quotes": ({ card, product }) => ({ body: cart(card, product), repeated: "same" }),
  "POST /segments/count": () => ({ body: gold, repeated: "same" }),
};

const cart = (card: string, product: string) => ({ card, lines: [{ product }] });

function onCard(repeated: Repeated): Arrange {
  return ({ card }) => ({ params: { card }, body: { reason }, other: { reason: "other" }, repeated });
}

/** On a sale that has been paid unless `more` tells otherwise. */
function onSale(
  body: Record<string, unknown>,
  other: Record<string, unknown>,
  repeated: Repeated,
  more: Record<string, unknown> = {},
): Arrange {
  return async (world) => {
    const paid = [{ method: "cash", amount: 100_000 }];
    const input = { ...cart(world.card, world.product), payments: paid, ...more };
    const { id } = (await world.made(placeSale, input)) as { id: string };
    return { params: { id }, body, other, repeated };
  };
}

/** The shop in which the calls are made, and what some of them need to be there before. */
export type World = ReturnType<typeof worldOf>;

export function worldOf(db: Db, shop: Shop) {
  const made = async (useCase: AnyUseCase, input: unknown): Promise<unknown> => {
    const result = await call(db, useCase, input, { actor: systemActor("test") });
    if (result.kind !== "done") throw new Error(JSON.stringify(result));
    return result.value;
  };
  return {
    ...shop,
    db,
    made,
    segment: async () => {
      const { id } = (await made(createSegment, { name: `Gold ${randomUUID()}`, filter: gold })) as {
        id: string;
      };
      return id;
    },
    /** A type of certificates, and codes of it. */
    codes: async (count: number) => {
      await made(saveVoucherType, { key: "gift", name: "Gift", kind: "certificate", value: 1_000 });
      if (count === 0) return [];
      return ((await made(issueVouchers, { key: "gift", count })) as { codes: string[] }).codes;
    },
  };
}
