import { useTranslations } from "next-intl";
import { Amount, Percent } from "@/components/ui/amount";
import { Stat, StatRow } from "@/components/ui/stat";
import type { Today } from "@/server/today/get-today";

/** How the day goes: sales, their sum, and how many of them were with a card. */
export function SalesFigures({
  sales: { count, total, withCard },
  currency,
}: {
  sales: NonNullable<Today["sales"]>;
  currency: string;
}) {
  const t = useTranslations("today");
  return (
    <StatRow>
      <Stat label={t("sales")} size="lg">
        {count}
      </Stat>
      <Stat label={t("sum")} size="lg" hint={t("sumHint")}>
        <Amount value={total} currency={currency} />
      </Stat>
      {count > 0 && (
        <Stat label={t("withCard")} size="lg" hint={t("withCardHint", { count: withCard, all: count })}>
          <Percent value={Math.round((withCard / count) * 100) * 100} />
        </Stat>
      )}
    </StatRow>
  );
}
