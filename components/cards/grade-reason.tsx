import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/i18n/format";
import type { GradeChange } from "@/server/cards/grade-change-view";

type GradeReasonProps = { change: GradeChange; currency: string };

/** P6: a card's move between grades in words: what its new grade asks for, and what its old one misses. */
export function GradeReason({ change, currency }: GradeReasonProps) {
  const t = useTranslations("cards.grades");
  const figure = useFigure(currency);
  const { met, missed } = change.why;
  const parts = [
    met && (met.from === 0 ? t("start") : t("met", figure(met))),
    missed && t("missed", { ...figure(missed), grade: change.before ?? "" }),
    t(`causes.${change.cause}`),
    change.by,
  ];
  return <>{parts.filter(Boolean).join(", ")}</>;
}

type Figure = NonNullable<GradeChange["why"]["met"]>;

function useFigure(currency: string) {
  const locale = useLocale();
  return ({ basis, from, reached, days = 0 }: Figure) => {
    const amount = (value: number) =>
      basis === "visits" ? String(value) : formatMoney(value, currency, locale);
    return { basis, days, reached: amount(reached), from: amount(from) };
  };
}
