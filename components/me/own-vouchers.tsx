import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { CardCode } from "@/components/cards/card-code";
import { Amount } from "@/components/ui/amount";
import type { OwnVoucher } from "@/server/me/list-my-vouchers";

/** The customer's coupons and certificates: what they are worth, what remains, and the code to show at the till. */
export function OwnVouchers({ vouchers, currency }: { vouchers: readonly OwnVoucher[]; currency: string }) {
  const t = useTranslations("me.vouchers");
  if (vouchers.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold">{t("title")}</h2>
      {vouchers.map(({ code, spelt, name, kind, worth, remaining, terms, bars }) => (
        <details key={code} className="group rounded-md border border-line bg-surface">
          <summary className="flex min-h-12 items-center gap-3 px-4 py-2">
            <span className="min-w-0 flex-1 break-words font-medium">{name}</span>
            {kind === "certificate" ? (
              <span className="text-right">
                {t("remains")} <Amount value={remaining} currency={currency} className="font-semibold" />
              </span>
            ) : (
              <span className="font-semibold">{worth}</span>
            )}
            <ChevronDown aria-hidden className="size-5 flex-none text-ink-3 group-open:rotate-180" />
          </summary>
          <div className="flex flex-col items-center gap-2 border-t border-line px-4 py-4">
            {bars && (
              <CardCode shape={bars} label={t("barcode", { code: spelt })} className="h-16 w-full max-w-xs" />
            )}
            <p className="text-lg font-semibold">{spelt}</p>
            <ul className="w-full text-sm text-ink-2">
              {terms.map((term) => (
                <li key={term}>{term}</li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </section>
  );
}
