import { type Money, money } from "@/core/money/units";
import type { Cart } from "@/core/quote/cart";
import type { Refund } from "@/core/sales/refund";
import type { SaleStatus } from "@/core/sales/state";
import { cancelMove, type Move, returnMoves } from "@/core/vouchers/moves";
import type { Db } from "@/db/client";
import type { SaleRecord } from "@/db/queries/sales";
import { lockVouchersOfSale, type VoucherOfSale } from "@/db/queries/voucher-ledger";

/** The codes that a sale used and those that it sold. */
export type SaleVouchers = { used: VoucherOfSale[]; sold: VoucherOfSale[] };

/** Locks a sale's codes, after its cards. A sale that has nothing to do with codes costs no question. */
export async function lockSaleVouchers(db: Db, { sale, lines }: SaleRecord): Promise<SaleVouchers> {
  const { coupons = [], certificates = [] } = sale.cart as Partial<Cart>;
  const isConcerned = coupons.length + certificates.length > 0 || lines.some((line) => line.isCertificate);
  const all = isConcerned ? await lockVouchersOfSale(db, sale.id) : [];
  return {
    used: all.filter(({ soldLine }) => soldLine === null),
    sold: all.filter(({ soldLine }) => soldLine !== null),
  };
}

type GivenBack = {
  status: SaleStatus;
  /** Money that goes back to certificates, by payment. */
  certificates: readonly Refund[];
  certificatesBack?: readonly Refund[];
};

/** Q6, V5: what a sale that is called off, wholly or in part, gives back to codes that it used and ends of those it sold. */
export function returnedVouchers(
  { payments }: SaleRecord,
  { used }: SaleVouchers,
  { status, certificates, certificatesBack = [] }: GivenBack,
): Move[] {
  const back = new Map<string, Money>();
  for (const { id, amount } of certificates) {
    const voucher = payments.find((payment) => payment.id === id)?.certificate;
    if (voucher) back.set(voucher, money((back.get(voucher) ?? 0) + amount));
  }
  const isWhole = status === "returned" || status === "cancelled";
  return [
    ...returnMoves(used, { back, isWhole }),
    ...certificatesBack.map(({ id, amount }) => cancelMove({ id, remaining: amount })),
  ];
}
