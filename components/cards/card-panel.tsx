import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PointsAmount } from "@/components/ui/amount";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatPoints } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import type { CardView } from "@/server/cards/card-view";
import type { CustomerDesk } from "@/server/customers/get-desk";
import { AdjustPoints } from "./adjust-points";
import { CardActions } from "./card-actions";
import { CardStatusBadge } from "./card-status-badge";

type Props = { card: CardView; desk: CustomerDesk };

/** A card with its balance, what expires of it, and what may be done. */
export function CardPanel({ card, desk }: Props) {
  const t = useTranslations("cards");
  const grade = desk.grades.find(({ key }) => key === card.grade)?.name ?? card.grade;
  return (
    <Panel className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <Link href={`/cards/${card.number}`} className="text-md font-semibold text-accent">
          {card.number}
        </Link>
        <CardStatusBadge status={card.status} />
        {grade && (
          <span className="text-sm text-ink-2">
            {grade}
            {card.gradeFixed && `, ${t("gradeFixed")}`}
          </span>
        )}
        <div className="ml-auto flex flex-wrap gap-2">
          {desk.may.adjustPoints && card.status === "active" && <AdjustPoints number={card.number} />}
          {desk.may.manageCards && <CardActions card={card} desk={desk} />}
        </div>
      </div>
      <CardState card={card} />
      <CardFigures card={card} />
    </Panel>
  );
}

function CardState({ card }: { card: CardView }) {
  const t = useTranslations("cards");
  const reason = card.statusReason ?? "";
  if (card.status === "blocked") return <Notice meaning="warning">{t("blockedWhy", { reason })}</Notice>;
  return card.status === "closed" ? <Notice>{t("closedWhy", { reason })}</Notice> : null;
}

function CardFigures({ card }: { card: CardView }) {
  const t = useTranslations("cards");
  const locale = useLocale();
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      <Figure label={t("balance")} points={card.balance} />
      {card.pending > 0 && <Figure label={t("pending")} points={card.pending} />}
      {card.debt > 0 && <Figure label={t("debt")} points={card.debt} />}
      <div>
        <dt className="text-sm text-ink-3">{t("expiring")}</dt>
        {card.expiring.length === 0 && <dd className="text-ink-2">{t("nothingExpires")}</dd>}
        {card.expiring.slice(0, 4).map(({ points, on }) => (
          <dd key={on}>
            {t("expires", { points: formatPoints(points, locale), date: formatDay(on, locale) })}
          </dd>
        ))}
      </div>
    </dl>
  );
}

function Figure({ label, points }: { label: string; points: number }) {
  return (
    <div>
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="text-lg font-semibold">
        <PointsAmount value={points} bare />
      </dd>
    </div>
  );
}
