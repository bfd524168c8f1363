import { z } from "zod";
import { moneySchema, pointsSchema, quantitySchema } from "@/core/money/unit-schemas";
import { type Quote, quoteLineSchema, quoteSchema } from "@/core/quote/quote-view";
import { saleStatusSchema } from "@/core/sales/status-schema";
import type { SaleRecord } from "@/db/queries/sales";

const instant = z.iso.datetime({ offset: true });

/** Q2: a payment received, or, negative, money given back (`refunds` names what it was paid by). */
const paymentViewSchema = z.object({
  id: z.string(),
  method: z.enum(["cash", "card", "transfer", "link", "certificate"]),
  amount: moneySchema,
  status: z.enum(["settled", "pending", "failed"]),
  at: instant,
  refunds: z.string().nullable(),
  /** Path of the page at which a pending link is paid. */
  page: z.string().optional(),
});

/** Q6: what came back. `pointsBack` returned to their lots, `earnedBack` was taken back, of it `debt` is owed. */
const returnViewSchema = z.object({
  id: z.string(),
  at: instant,
  reason: z.string(),
  total: moneySchema,
  pointsBack: pointsSchema,
  earnedBack: pointsSchema,
  debt: pointsSchema,
  lines: z.array(
    z.object({
      line: z.int(),
      quantity: quantitySchema,
      net: moneySchema,
      points: moneySchema,
      earns: pointsSchema,
    }),
  ),
});

/** The quote as it was, and where the sale stands. Lists every field that leaves: the cost is not among them. */
export const saleViewSchema = quoteSchema.extend({
  lines: z.array(quoteLineSchema.extend({ name: z.string(), returned: quantitySchema })),
  id: z.string(),
  number: z.int(),
  externalId: z.string().nullable(),
  status: saleStatusSchema,
  at: instant,
  store: z.string(),
  employee: z.string().nullable(),
  customer: z.string().nullable(),
  /** Number of the card. */
  card: z.string().nullable(),
  payments: z.array(paymentViewSchema),
  /** Money and certificates received, less refunds. */
  paid: moneySchema,
  /** What of the total came back. */
  returned: moneySchema,
  /** Credited when the sale was paid; of these, `pointsPending` cannot be used yet. */
  pointsEarned: pointsSchema,
  pointsPending: pointsSchema,
  returns: z.array(returnViewSchema),
  cancelReason: z.string().nullable(),
  storeName: z.string(),
  /** The store's time zone, in which the sale is shown. */
  zone: z.string(),
  employeeName: z.string().nullable(),
  customerName: z.string().nullable(),
});
export type SaleView = z.infer<typeof saleViewSchema>;

/** The sale as every door shows it. */
export function saleView(record: SaleRecord): SaleView {
  const { sale, lines, payments, returns, card, pointsPending } = record;
  const kept = sale.quotePoints as { points: Quote["points"] };
  return {
    id: sale.id,
    number: sale.number,
    externalId: sale.externalId,
    status: sale.status,
    at: sale.at.toISOString(),
    store: sale.storeId,
    employee: sale.employeeId,
    customer: sale.customerId,
    card,
    currency: sale.currency,
    lines: lines.map(lineView),
    subtotal: sale.subtotal,
    discount: sale.discount,
    couponPart: sale.couponPart,
    pointsPart: sale.pointsPart,
    certificatePart: sale.certificatePart,
    total: sale.total,
    due: moneySchema.parse(sale.total - sale.certificatePart),
    points: kept.points,
    notices: sale.notices as Quote["notices"],
    payments: payments.map(paymentView),
    paid: sale.paid,
    returned: sale.returned,
    pointsEarned: sale.pointsEarned,
    pointsPending,
    returns: returns.map((each) => ({
      id: each.id,
      at: each.at.toISOString(),
      reason: each.reason,
      total: each.total,
      pointsBack: each.pointsBack,
      earnedBack: each.earnedBack,
      debt: each.debt,
      lines: each.lines,
    })),
    cancelReason: sale.cancelReason,
    storeName: record.storeName,
    zone: record.zone,
    employeeName: record.employeeName,
    customerName: record.customerName,
  };
}

function lineView(line: SaleRecord["lines"][number]): SaleView["lines"][number] {
  const discount =
    line.discountSource === null
      ? null
      : quoteLineSchema.shape.discount.parse({
          percent: line.discountPercent,
          amount: line.discountAmount,
          source: line.discountSource,
          ...(line.discountName === null ? {} : { name: line.discountName }),
        });
  return {
    product: line.productId,
    name: line.name,
    quantity: line.quantity,
    basePrice: line.basePrice,
    price: line.price,
    amount: line.amount,
    discount,
    considered: line.considered as SaleView["lines"][number]["considered"],
    ...(line.floor === null ? {} : { floor: line.floor as NonNullable<SaleView["lines"][number]["floor"]> }),
    ...(line.isCertificate ? { certificate: true as const } : {}),
    coupon: line.coupon,
    points: line.points,
    net: line.net,
    earns: line.earns,
    returned: line.returnedQuantity,
  };
}

const paymentView = (payment: SaleRecord["payments"][number]): z.infer<typeof paymentViewSchema> => ({
  id: payment.id,
  method: payment.method,
  amount: payment.amount,
  status: payment.status,
  at: payment.at.toISOString(),
  refunds: payment.refunds,
  ...(payment.token !== null && payment.status === "pending" ? { page: `/pay/${payment.token}` } : {}),
});
