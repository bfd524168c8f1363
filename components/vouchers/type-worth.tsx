import { useTranslations } from "next-intl";
import { Amount, Percent } from "@/components/ui/amount";
import type { VoucherTypeView } from "@/server/vouchers/view";

/** What a code of a type is worth: a sum, a percent, or any sum. */
export function TypeWorth({ type, currency }: { type: VoucherTypeView; currency: string }) {
  const t = useTranslations("vouchers");
  if (type.percent !== undefined) return <Percent value={type.percent} />;
  if (type.value !== undefined) return <Amount value={type.value} currency={currency} />;
  return <>{t("anySum")}</>;
}
