import { z } from "zod";
import { accept } from "@/core/refusal";
import { calendarDay } from "@/core/time/calendar-day";
import { groupVoucherCode } from "@/core/vouchers/voucher-code";
import { findHomeZone } from "@/db/queries/home-zone";
import { listVouchers } from "@/db/queries/vouchers";
import { barcodeShape } from "@/documents/card-codes";
import { env } from "../env";
import { useCase } from "../gate/use-case";
import { printedVoucher } from "../vouchers/printed";

const ownVoucherSchema = z.object({
  code: z.string(),
  spelt: z.string(),
  name: z.string(),
  kind: z.enum(["coupon", "certificate"]),
  worth: z.string(),
  /** What a certificate still holds. */
  remaining: z.int(),
  terms: z.array(z.string()),
  bars: z.object({ width: z.int(), height: z.int(), path: z.string() }).nullable(),
});
export type OwnVoucher = z.infer<typeof ownVoucherSchema>;

const shown = 20;

/** The customer's own coupons and certificates that are still good, with what they hold. */
export const listMyVouchers = useCase(
  {
    name: "me.vouchers",
    summary: "The signed-in customer's coupons and certificates that are still good.",
    right: "customer",
    kind: "query",
    input: z.object({}),
    output: z.object({ vouchers: z.array(ownVoucherSchema), currency: z.string() }),
    refusals: [],
  },
  async ({ db, actor, now, locale }) => {
    const zone = await findHomeZone(db);
    const page = { after: null, limit: shown, today: calendarDay(now, zone) };
    const rows = await listVouchers(db, { customer: actor.id, status: "active" }, page);
    const currency = env().CURRENCY;
    const vouchers = rows.slice(0, shown).map((row) => {
      const { name, worth, terms } = printedVoucher(row, { locale, currency, zone });
      const { code, remaining } = row;
      const spelt = groupVoucherCode(code);
      return { code, spelt, name, kind: row.type.kind, worth, remaining, terms, bars: barcodeShape(code) };
    });
    return accept({ vouchers, currency });
  },
);
