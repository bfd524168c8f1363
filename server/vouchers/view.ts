import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { lastDay, voucherStatus, voucherStatuses } from "@/core/vouchers/voucher-status";
import { voucherTypeSchema } from "@/core/vouchers/voucher-type";
import type { VoucherTypeRow } from "@/db/queries/voucher-types";
import type { VoucherRow } from "@/db/queries/vouchers";

/** V1: a type; `product` is what its certificates are sold as: put it into a cart like any other product. */
export const voucherTypeViewSchema = voucherTypeSchema
  .extend({ key: z.string(), product: z.string().nullable() })
  .meta({ id: "VoucherType" });
export type VoucherTypeView = z.infer<typeof voucherTypeViewSchema>;

export const voucherTypeView = ({ key, definition, productId }: VoucherTypeRow): VoucherTypeView => ({
  ...definition,
  key,
  product: productId,
});

/** A code as the API gives it. `expiresOn` is its last day, its type's end considered; null for no end. */
export const voucherViewSchema = z
  .object({
    code: z.string(),
    type: z.string(),
    name: z.string(),
    kind: voucherTypeSchema.shape.kind,
    status: z.enum(voucherStatuses),
    /** What a certificate held at first; 0 for coupons. */
    face: moneySchema,
    remaining: moneySchema,
    paid: moneySchema,
    uses: z.int(),
    customer: z.string().nullable(),
    customerName: z.string().nullable(),
    expiresOn: calendarDaySchema.nullable(),
    batch: z.string(),
    issuedAt: z.iso.datetime(),
  })
  .meta({ id: "Voucher" });
export type VoucherView = z.infer<typeof voucherViewSchema>;

export const voucherView = (row: VoucherRow, seen: { now: Date; zone: string }): VoucherView => ({
  code: row.code,
  type: row.typeKey,
  name: row.type.name,
  kind: row.type.kind,
  status: voucherStatus(row, seen),
  face: row.face,
  remaining: row.remaining,
  paid: row.paid,
  uses: row.uses,
  customer: row.customerId,
  customerName: row.customerName,
  expiresOn: lastDay(row, seen.zone),
  batch: row.batchId,
  issuedAt: row.issuedAt.toISOString(),
});
