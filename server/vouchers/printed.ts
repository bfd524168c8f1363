import type { CalendarDay } from "@/core/time/calendar-day";
import { groupVoucherCode } from "@/core/vouchers/voucher-code";
import { lastDay } from "@/core/vouchers/voucher-status";
import type { VoucherType } from "@/core/vouchers/voucher-type";
import type { VoucherRow } from "@/db/queries/vouchers";
import type { PrintedVoucher } from "@/documents/voucher-sheet";
import { formatMoney, formatPercent } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";

type Words = { locale: Locale; currency: string; zone: string };

/** A code as it stands on paper and in a letter: what it is worth and on what terms, in the reader's language. */
export function printedVoucher(row: VoucherRow, words: Words): PrintedVoucher {
  return {
    name: row.type.name,
    worth: worthOf(row, words),
    code: row.code,
    spelt: groupVoucherCode(row.code),
    terms: termsOf(row.type, lastDay(row, words.zone), words),
  };
}

function worthOf({ type, face }: VoucherRow, { locale, currency }: Words): string {
  if (type.kind === "certificate") return formatMoney(face, currency, locale);
  if (type.percent !== undefined) return formatPercent(type.percent, locale);
  return formatMoney(type.value ?? 0, currency, locale);
}

/** V1: what holds beyond the sum, a sentence each. */
function termsOf(type: VoucherType, until: CalendarDay | null, { locale, currency }: Words): string[] {
  const t = translator(locale, "vouchers");
  const sum = (value: number) => formatMoney(value, currency, locale);
  const { from, minPurchase, maxPercent, products, withDiscounts, kind, usesTotal } = type;
  return [
    until === null ? null : t("terms.until", { day: formatDay(until, locale) }),
    from ? t("terms.from", { day: formatDay(from.slice(0, 10), locale) }) : null,
    minPurchase ? t("terms.minPurchase", { sum: sum(minPurchase) }) : null,
    maxPercent ? t("terms.maxPercent", { percent: formatPercent(maxPercent, locale) }) : null,
    products ? t("terms.products") : null,
    withDiscounts === false ? t("terms.withoutDiscounts") : null,
    kind === "certificate" ? t("terms.parts") : null,
    kind === "coupon" && usesTotal !== undefined && usesTotal > 1
      ? t("terms.uses", { count: usesTotal })
      : null,
  ].filter((term) => term !== null);
}
