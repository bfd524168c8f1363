import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { type KeyValue, KeyValueList } from "@/components/ui/key-value-list";
import { formatPercent } from "@/i18n/format";
import type { ProductView } from "@/server/catalogue/view";

const none = <span className="text-ink-3">—</span>;

/** What a product is, besides its prices. */
export function ProductFacts({ product, currency }: { product: ProductView; currency: string }) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const items: KeyValue[] = [
    { key: "kind", label: t("fields.kind"), value: t(`kinds.${product.kind}`) },
    { key: "group", label: t("fields.group"), value: product.groupName ?? none },
    { key: "sku", label: t("fields.sku"), value: product.sku ?? none },
    { key: "barcodes", label: t("fields.barcodes"), value: product.barcodes.join(", ") || none },
    { key: "unit", label: t("fields.unit"), value: product.unit === "pcs" ? t("units.pcs") : product.unit },
    {
      key: "vat",
      label: t("fields.vat"),
      value: product.vat === null ? t("fields.noVat") : formatPercent(product.vat, locale),
    },
    ...(product.cost === undefined
      ? []
      : [
          {
            key: "cost",
            label: t("fields.cost"),
            value: product.cost === null ? none : <Amount value={product.cost} currency={currency} />,
          },
        ]),
    ...(product.externalId
      ? [{ key: "externalId", label: t("fields.externalId"), value: product.externalId }]
      : []),
  ];
  return <KeyValueList items={items} />;
}
