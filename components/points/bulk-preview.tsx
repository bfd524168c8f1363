"use client";

import { useLocale, useTranslations } from "next-intl";
import { PointsAmount } from "@/components/ui/amount";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { formatInteger, formatMoney } from "@/i18n/format";
import { useSegmentFacts } from "../segments/segment-facts";
import type { useLiveAnswer } from "../segments/use-live-answer";

type Props = {
  answer: ReturnType<typeof useLiveAnswer<"preview">>;
  /** Whether enough is filled in to be asked. */
  asked: boolean;
};

/** P9: how many customers and points, what they are worth, and who is left out. */
export function BulkPreview({ answer, asked }: Props) {
  const t = useTranslations("points");
  const ts = useTranslations("segments");
  const locale = useLocale();
  const { currency } = useSegmentFacts();
  const { value, pending, refused } = answer;
  return (
    <Section title={t("preview")}>
      {refused !== null && <Notice meaning="danger">{refused || ts("countLost")}</Notice>}
      {!asked && refused === null && <p className="text-ink-2">{t("fill")}</p>}
      {asked && value === null && refused === null && <p className="text-ink-2">{ts("counting")}</p>}
      {asked && value && (
        <div aria-busy={pending} className={classNames("flex flex-col gap-4", pending && "opacity-60")}>
          <StatRow>
            <Stat label={t("found")}>{formatInteger(value.found, locale)}</Stat>
            <Stat label={t("reached")}>{formatInteger(value.customers, locale)}</Stat>
            <Stat
              label={t("total")}
              hint={t("worth", { amount: formatMoney(value.worth, currency, locale, { short: true }) })}
            >
              <PointsAmount value={value.points} bare signed />
            </Stat>
          </StatRow>
          <ul className="text-ink-2">
            {(["noCard", "notActive", "insufficient"] as const).map(
              (why) =>
                value[why] > 0 && (
                  <li key={why}>
                    {formatInteger(value[why], locale)} {t(why)}
                  </li>
                ),
            )}
          </ul>
          {value.customers === 0 && <Notice meaning="warning">{t("nobody")}</Notice>}
        </div>
      )}
    </Section>
  );
}
