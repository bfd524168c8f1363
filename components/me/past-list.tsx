import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Amount, PointsAmount } from "@/components/ui/amount";
import { Moment } from "@/components/ui/moment";
import { formatPoints } from "@/i18n/format";
import type { Past } from "@/server/me/list-my-history";

/** Purchases and points, newest first; a purchase opens its receipt. */
export function PastList({ past, zone }: { past: readonly Past[]; zone: string }) {
  const t = useTranslations("me");
  if (past.length === 0) return <p className="py-4 text-ink-3">{t("emptyHistory")}</p>;
  return (
    <ul>
      {past.map((each) => (
        <li key={each.kind === "sale" ? each.sale.id : each.movement.id} className="border-line border-b">
          {each.kind === "sale" ? (
            <PurchaseLine sale={each.sale} zone={zone} />
          ) : (
            <MovementLine movement={each.movement} at={each.at} zone={zone} />
          )}
        </li>
      ))}
    </ul>
  );
}

type Of<K extends Past["kind"]> = Extract<Past, { kind: K }>;
const line = "flex min-h-14 items-center justify-between gap-3 py-2";

function PurchaseLine({ sale, zone }: Pick<Of<"sale">, "sale"> & { zone: string }) {
  const t = useTranslations("me");
  const locale = useLocale();
  const points = [
    sale.pointsEarned > 0 && formatPoints(sale.pointsEarned, locale, { signed: true }),
    sale.pointsSpent > 0 && formatPoints(-sale.pointsSpent, locale),
  ].filter(Boolean);
  return (
    <Link href={`/me/receipts/${sale.id}`} className={line}>
      <span className="min-w-0">
        <span className="block truncate">{t("purchase", { number: sale.number })}</span>
        <span className="block text-sm text-ink-3">
          <Moment at={sale.at} zone={zone} show="date" />
          {sale.status !== "paid" && `, ${t(`statuses.${sale.status}`)}`}
        </span>
      </span>
      <span className="shrink-0 text-right">
        <Amount value={sale.total} currency={sale.currency} className="block" />
        {points.length > 0 && <span className="block text-sm text-accent">{points.join(", ")}</span>}
      </span>
    </Link>
  );
}

function MovementLine({ movement, at, zone }: Pick<Of<"points">, "movement" | "at"> & { zone: string }) {
  const t = useTranslations("me");
  return (
    <div className={line}>
      <span className="min-w-0">
        <span className="block truncate">
          {movement.kind === "adjust" && movement.reason ? movement.reason : t(`movements.${movement.kind}`)}
        </span>
        <Moment at={at} zone={zone} show="date" className="block text-sm text-ink-3" />
      </span>
      <PointsAmount value={movement.points} signed className="shrink-0" />
    </div>
  );
}
