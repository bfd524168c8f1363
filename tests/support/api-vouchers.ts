import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import * as issueRoute from "@/app/api/v1/voucher-types/[key]/issue/route";
import * as typeRoute from "@/app/api/v1/voucher-types/[key]/route";
import * as cancelRoute from "@/app/api/v1/vouchers/[code]/cancel/route";
import * as voucherRoute from "@/app/api/v1/vouchers/[code]/route";
import type { VoucherTypeView, VoucherView } from "@/server/vouchers/view";
import type { TestApi } from "./api";

/** What a marketing department does through the API. */
export function voucherDesk(api: TestApi) {
  const putType = (key: string, body: object, bearer?: string) =>
    api.call(typeRoute.PUT, { params: { key }, body, ...(bearer ? { key: bearer } : {}) });
  const issue = (key: string, body: object, how: { bearer?: string; idempotencyKey?: string } = {}) => {
    const headers = { "idempotency-key": how.idempotencyKey ?? randomUUID() };
    return api.call(issueRoute.POST, {
      params: { key },
      body,
      headers,
      ...(how.bearer ? { key: how.bearer } : {}),
    });
  };
  return {
    putType,
    issue,
    look: (code: string, bearer?: string) =>
      api.call(voucherRoute.GET, { params: { code }, ...(bearer ? { key: bearer } : {}) }),
    cancel: (code: string, bearer?: string) =>
      api.call(cancelRoute.POST, {
        params: { code },
        body: { reason: "lost" },
        ...(bearer ? { key: bearer } : {}),
      }),
    /** A type that is made for sure. */
    type: async (key: string, body: object) => {
      const answer = await putType(key, { name: key, ...body });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return answer.body as VoucherTypeView;
    },
    /** Codes of a type that are issued for sure. */
    codes: async (key: string, body: object = { count: 1 }) => {
      const answer = await issue(key, { count: 1, ...body });
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      return (answer.body as { codes: string[] }).codes;
    },
    voucher: async (code: string) =>
      (await api.call(voucherRoute.GET, { params: { code } })).body as VoucherView,
  };
}
