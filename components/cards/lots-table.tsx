import { useLocale, useTranslations } from "next-intl";
import { PointsAmount } from "@/components/ui/amount";
import { Day, Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatPoints } from "@/i18n/format";
import type { LotView } from "@/server/cards/list-lots";

/** P5: the lots of a balance in the order in which they will be spent. */
export function LotsTable({ lots, zone }: { lots: readonly LotView[]; zone: string }) {
  const t = useTranslations("cards");
  const locale = useLocale();
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("lot")}</HeadCell>
          <HeadCell numeric>{t("lotPoints")}</HeadCell>
          <HeadCell>{t("lotFrom")}</HeadCell>
          <HeadCell>{t("lotUntil")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lots.map((lot) => (
          <Row key={lot.id}>
            <Cell>{t(`lots.${lot.kind}`)}</Cell>
            <Cell numeric phone="aside">
              <PointsAmount value={lot.remaining} bare />
              {lot.remaining !== lot.points && (
                <span className="text-ink-3">
                  {" "}
                  {t("lotOf", { points: formatPoints(lot.points, locale, { bare: true }) })}
                </span>
              )}
            </Cell>
            <Cell phoneLabel={t("lotFrom")}>
              {lot.usableFrom ? <Moment at={lot.usableFrom} zone={zone} /> : t("lotNow")}
            </Cell>
            <Cell phoneLabel={t("lotUntil")}>
              {lot.expiresOn ? <Day date={lot.expiresOn} /> : t("lotForever")}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
