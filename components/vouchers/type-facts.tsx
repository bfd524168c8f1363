import { useTranslations } from "next-intl";
import { Amount, Percent } from "@/components/ui/amount";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Day } from "@/components/ui/moment";
import type { VoucherTypeView } from "@/server/vouchers/view";
import { TypeWorth } from "./type-worth";

/** V1: a type's terms for who may not change them. */
export function TypeFacts({ type, currency }: { type: VoucherTypeView; currency: string }) {
  const t = useTranslations("vouchers");
  const { from, to, minPurchase, maxPercent, usesTotal, usesPerCustomer } = type;
  const items = [
    { key: "worth", label: t("fields.worth"), value: <TypeWorth type={type} currency={currency} /> },
    from && { key: "from", label: t("fields.from"), value: <Day date={from.slice(0, 10)} /> },
    to && { key: "to", label: t("fields.to"), value: <Day date={to.slice(0, 10)} /> },
    minPurchase && {
      key: "min",
      label: t("fields.minPurchase"),
      value: <Amount value={minPurchase} currency={currency} />,
    },
    maxPercent && { key: "max", label: t("fields.maxPercent"), value: <Percent value={maxPercent} /> },
    usesTotal && { key: "uses", label: t("fields.usesTotal"), value: usesTotal },
    usesPerCustomer && { key: "each", label: t("fields.usesPerCustomer"), value: usesPerCustomer },
    type.products && { key: "scope", label: t("form.where"), value: t("terms.products") },
    type.withDiscounts === false && {
      key: "discounts",
      label: t("form.terms"),
      value: t("terms.withoutDiscounts"),
    },
  ].filter((item) => item !== undefined && item !== false && item !== 0 && item !== "");
  return <KeyValueList items={items} />;
}
