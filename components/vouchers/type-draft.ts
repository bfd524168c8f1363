import type { z } from "zod";
import type { voucherTypeInputSchema } from "@/server/vouchers/schema";
import type { VoucherTypeView } from "@/server/vouchers/view";

export type TypeInput = z.input<typeof voucherTypeInputSchema>;

/** A type as it is being typed: null is an empty field, undefined a figure that cannot be read. */
export type TypeDraft = {
  key: string;
  name: string;
  kind: "coupon" | "certificate";
  gives: "value" | "percent";
  value: number | null | undefined;
  percent: number | null | undefined;
  from: string;
  to: string;
  products: VoucherTypeView["products"];
  maxPercent: number | null | undefined;
  minPurchase: number | null | undefined;
  usesTotal: number | null | undefined;
  usesPerCustomer: number | null | undefined;
  withDiscounts: boolean;
  validDays: number | null | undefined;
};

export const draftOfType = (type: VoucherTypeView | null, key: string): TypeDraft => ({
  key: type?.key ?? key,
  name: type?.name ?? "",
  kind: type?.kind ?? "coupon",
  gives: type?.value !== undefined ? "value" : "percent",
  value: type?.value ?? null,
  percent: type?.percent ?? null,
  from: type?.from?.slice(0, 10) ?? "",
  to: type?.to?.slice(0, 10) ?? "",
  products: type?.products,
  maxPercent: type?.maxPercent ?? null,
  minPurchase: type?.minPurchase ?? null,
  usesTotal: type?.usesTotal ?? null,
  usesPerCustomer: type?.usesPerCustomer ?? null,
  withDiscounts: type?.withDiscounts ?? true,
  validDays: type?.validDays ?? null,
});

/** What is sent: fields that the kind does not have are left out. */
export function inputOfType(draft: TypeDraft): TypeInput {
  const isCertificate = draft.kind === "certificate";
  const byValue = isCertificate || draft.gives === "value";
  const { key, name, kind, products, withDiscounts } = draft;
  return {
    key,
    name,
    kind,
    value: (byValue ? (draft.value ?? null) : null) as never,
    percent: (byValue ? null : (draft.percent ?? null)) as never,
    from: draft.from || null,
    to: draft.to || null,
    products: products ?? null,
    maxPercent: (draft.maxPercent ?? null) as never,
    minPurchase: (draft.minPurchase || null) as never,
    usesTotal: draft.usesTotal ?? null,
    usesPerCustomer: isCertificate ? null : (draft.usesPerCustomer ?? null),
    withDiscounts: withDiscounts ? null : false,
    validDays: draft.validDays ?? null,
  };
}
