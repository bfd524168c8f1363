import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { formatMoney, formatPercent } from "@/i18n/format";
import type { ProductHistoryEntry } from "@/server/catalogue/list-product-history";

type ProductHistoryProps = {
  entries: readonly ProductHistoryEntry[];
  priceLists: readonly { key: string; name: string }[];
  currency: string;
  zone: string;
};

/** U3: who changed what, newest first, as sentences. */
export function ProductHistory({ entries, zone, ...facts }: ProductHistoryProps) {
  const t = useTranslations("catalogue");
  const words = useWords(facts);
  if (entries.length === 0) return <p className="text-ink-2">{t("product.historyEmpty")}</p>;
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="border-l border-line pb-4 pl-4 last:pb-0">
          <p className="text-sm text-ink-3">
            <Moment at={entry.at} zone={zone} /> · {entry.by ?? t("product.nobody")}
          </p>
          {entry.created && <p>{t("product.historyCreated")}</p>}
          <ul>
            {entry.changes
              .filter(({ after }) => !entry.created || !isNothing(after))
              .map((change) => (
                <li key={change.field} className="break-words">
                  <span className="text-ink-2">{t(`fields.${change.field}`)}:</span>{" "}
                  {!entry.created && (
                    <>
                      <del className="text-ink-3">{words(change.field, change.before)}</del> →{" "}
                    </>
                  )}
                  {words(change.field, change.after)}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** A new product has many fields that nobody has filled. */
const isNothing = (value: Change["after"]): boolean =>
  value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

type Change = ProductHistoryEntry["changes"][number];

/** A kept value in words. */
function useWords({ priceLists, currency }: Pick<ProductHistoryProps, "priceLists" | "currency">) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const money = (value: unknown) => formatMoney(Number(value), currency, locale);
  return (field: Change["field"], value: Change["before"]): string => {
    if (field === "archivedAt") return t(value === null ? "product.inUse" : "product.inArchive");
    if (field === "vat") return value === null ? t("fields.noVat") : formatPercent(Number(value), locale);
    if (value === null || (Array.isArray(value) && value.length === 0)) return t("product.nothing");
    switch (field) {
      case "price":
      case "minPrice":
      case "cost":
        return money(value);
      case "prices":
        return (
          Object.entries(value)
            .map(
              ([key, price]) => `${priceLists.find((list) => list.key === key)?.name ?? key} ${money(price)}`,
            )
            .join(", ") || t("product.nothing")
        );
      case "kind":
        return value === "service" ? t("kinds.service") : t("kinds.goods");
      case "unit":
        return value === "pcs" ? t("units.pcs") : String(value);
      case "barcodes":
        return Array.isArray(value) ? value.join(", ") : String(value);
      case "name":
      case "groupName":
      case "sku":
        return String(value);
    }
  };
}
