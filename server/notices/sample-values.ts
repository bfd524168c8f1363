import type { MacroValues } from "@/core/mailings/template";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import type { SampleRecipient } from "@/db/queries/notices";
import { formatMoney, formatPercent, formatPoints } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import { env } from "../env";
import type { Company } from "../settings/company";

type Sample = { sample: SampleRecipient | null; company: Company; locale: Locale; now: Date };

/** Values for a preview: the customer and the card are real, what would happen is made up. */
export function sampleValues({ sample, company, locale, now }: Sample): MacroValues {
  const t = translator(locale, "messages");
  const points = (count: number) => formatPoints(count, locale);
  return {
    "customer.name": sample?.name ?? t("nobody"),
    "company.name": company.name,
    "company.phone": company.phone,
    "card.number": sample?.number ?? "1000 0001",
    "card.balance": points(sample?.balance ?? 320),
    "points.movement": `${t("movement.earned", { points: points(120) })}, ${t("movement.spent", { points: points(50) })}`,
    "points.earned": points(120),
    "points.spent": points(50),
    "points.expiring": points(200),
    "points.expireOn": formatDay(addDays(calendarDay(now, "UTC"), 14), locale),
    "sale.number": "1024",
    "sale.total": formatMoney(2_400_00, env().CURRENCY, locale),
    "grade.name": "Gold",
    "grade.previous": "Silver",
    "discount.percent": formatPercent(1_000, locale),
    "discount.until": formatDay(addDays(calendarDay(now, "UTC"), 14), locale),
  };
}
