import { useLocale, useTranslations } from "next-intl";
import { Amount, PointsAmount, QuantityAmount } from "@/components/ui/amount";
import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatMoney, formatQuantity } from "@/i18n/format";
import type { SaleView } from "@/server/sales/view";
import { LineWhy } from "./line-why";

/** The lines of a sale as quoted, each with the why of its discount. */
export function SaleLines({ sale }: { sale: SaleView }) {
  const t = useTranslations("sales.lines");
  return (
    <Panel>
      <Table phoneRows>
        <thead>
          <tr>
            <HeadCell>{t("product")}</HeadCell>
            <HeadCell numeric>{t("quantity")}</HeadCell>
            <HeadCell numeric>{t("price")}</HeadCell>
            <HeadCell>{t("discount")}</HeadCell>
            <HeadCell numeric>{t("net")}</HeadCell>
            <HeadCell numeric>{t("earns")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {sale.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sale never move
            <SaleLine key={index} line={line} currency={sale.currency} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function SaleLine({ line, currency }: { line: SaleView["lines"][number]; currency: string }) {
  const t = useTranslations("sales.lines");
  const locale = useLocale();
  const money = (value: number) => formatMoney(value, currency, locale);
  return (
    <Row className="align-top">
      <Cell className="min-w-44">
        {line.name}
        {line.returned > 0 && (
          <span className="block text-sm text-info">
            {t("returned", { quantity: formatQuantity(line.returned, locale) })}
          </span>
        )}
      </Cell>
      <Cell numeric phoneLabel={t("quantity")}>
        <QuantityAmount value={line.quantity} />
      </Cell>
      <Cell numeric phoneLabel={t("price")}>
        <Amount value={line.price} currency={currency} />
        {line.price !== line.basePrice && (
          <span className="block text-sm text-ink-3">{t("was", { amount: money(line.basePrice) })}</span>
        )}
      </Cell>
      <Cell phone="below">
        <LineWhy line={line} currency={currency} />
        {line.coupon > 0 && (
          <span className="block text-sm text-ink-2">{t("coupon", { amount: money(-line.coupon) })}</span>
        )}
        {line.points > 0 && (
          <span className="block text-sm text-ink-2">{t("points", { amount: money(-line.points) })}</span>
        )}
      </Cell>
      <Cell numeric phone="aside" className="font-medium">
        <Amount value={line.net} currency={currency} />
      </Cell>
      <Cell numeric phoneLabel={t("earns")}>
        {line.earns > 0 && <PointsAmount value={line.earns} signed bare />}
      </Cell>
    </Row>
  );
}
