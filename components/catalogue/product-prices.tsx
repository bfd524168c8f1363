import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Amount } from "@/components/ui/amount";
import { Cell, Row, Table } from "@/components/ui/table";
import type { ProductView } from "@/server/catalogue/view";

type ProductPricesProps = {
  product: ProductView;
  priceLists: readonly { key: string; name: string }[];
  currency: string;
};

/** The retail price first, then every price list; a price below the minimum says so. */
export function ProductPrices({ product, priceLists, currency }: ProductPricesProps) {
  const t = useTranslations("catalogue");
  const amount = (value: number) => <Amount value={value} currency={currency} />;
  return (
    <Table aria-label={t("product.prices")}>
      <tbody>
        <PriceRow name={t("fields.price")} hint={t("product.retailHint")} price={amount(product.price)} />
        {priceLists.map(({ key, name }) => {
          const price = product.prices[key];
          const isBelow = price !== undefined && product.minPrice !== null && price < product.minPrice;
          return (
            <PriceRow
              key={key}
              name={name}
              hint={price === undefined ? t("product.notInList") : null}
              warning={isBelow ? t("product.belowMinimum") : null}
              price={price === undefined ? <span className="text-ink-3">—</span> : amount(price)}
            />
          );
        })}
        {product.minPrice !== null && (
          <PriceRow name={t("fields.minPrice")} price={amount(product.minPrice)} />
        )}
      </tbody>
    </Table>
  );
}

type PriceRowProps = { name: string; hint?: string | null; warning?: string | null; price: ReactNode };

function PriceRow({ name, hint, warning, price }: PriceRowProps) {
  return (
    <Row>
      <Cell className="first:pl-0">
        {name}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
        {warning && (
          <span className="flex items-center gap-1 text-xs text-warning">
            <TriangleAlert aria-hidden className="size-3" />
            {warning}
          </span>
        )}
      </Cell>
      <Cell numeric className="last:pr-0">
        {price}
      </Cell>
    </Row>
  );
}
