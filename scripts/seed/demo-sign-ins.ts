import { groupVoucherCode } from "@/core/vouchers/voucher-code";
import type { Db } from "@/db/client";
import { listVouchers } from "@/db/queries/vouchers";

/** What is printed at start, so that anybody can look around. */
export const demoSignIns = [
  "Sign in at /sign-in with the password regulars-demo as",
  "  seller@demo.example · manager@demo.example · supervisor@demo.example · admin@demo.example",
  "A customer's page is /me: enter +7 900 000-00-12; the code arrives in Settings → Outbox.",
];

/** A coupon and a certificate of nobody's, to try at the register. */
export async function demoCodes(db: Db): Promise<string[]> {
  const page = { after: null, limit: 50, today: new Date().toISOString().slice(0, 10) };
  const [coupons, certificates] = await Promise.all(
    ["spring", "gift"].map((type) => listVouchers(db, { type, status: "active" }, page)),
  );
  const first = (rows: typeof coupons) => rows?.find(({ customerId }) => customerId === null)?.code;
  const [coupon, certificate] = [first(coupons), first(certificates)];
  if (!coupon || !certificate) return [];
  return [
    `At the register the coupon ${groupVoucherCode(coupon)} and the certificate ${groupVoucherCode(certificate)} are good.`,
  ];
}
