import { randomUUID } from "node:crypto";
import * as cancelRoute from "@/app/api/v1/sales/[id]/cancel/route";
import * as paymentsRoute from "@/app/api/v1/sales/[id]/payments/route";
import * as returnsRoute from "@/app/api/v1/sales/[id]/returns/route";
import * as saleRoute from "@/app/api/v1/sales/[id]/route";
import * as salesRoute from "@/app/api/v1/sales/route";
import type { SaleView } from "@/server/sales/view";
import type { TestApi } from "./api";

/** The key with which a call repeats itself, and the bearer's key, where they matter. */
type How = { idempotencyKey?: string; key?: string };

/** A problem as the API answers it. */
export type ProblemBody = { code: string; status: number; right?: string; params: Record<string, unknown> };

/** A till: each call is new unless it names an idempotency key. */
export function till(api: TestApi) {
  const post =
    (handler: Parameters<TestApi["call"]>[0]) =>
    async (
      params: Record<string, string>,
      body: unknown,
      { idempotencyKey = randomUUID(), key }: How = {},
    ) => {
      const headers = { "idempotency-key": idempotencyKey };
      const answer = await api.call(handler, { params, body, headers, ...(key ? { key } : {}) });
      return { ...answer, sale: answer.body as SaleView, problem: answer.body as ProblemBody };
    };
  const place = post(salesRoute.POST);
  const pay = post(paymentsRoute.POST);
  const takeBack = post(returnsRoute.POST);
  const cancel = post(cancelRoute.POST);
  return {
    place: (body: unknown, how?: How) => place({}, body, how),
    pay: (id: string, body: unknown, how?: How) => pay({ id }, body, how),
    takeBack: (id: string, body: unknown, how?: How) => takeBack({ id }, body, how),
    cancel: (id: string, body: unknown, how?: How) => cancel({ id }, body, how),
    get: async (id: string) => (await api.call(saleRoute.GET, { params: { id } })).body as SaleView,
  };
}
