"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { heldDiscounts } from "@/core/sales/blocked-discounts";
import { formatMoney, formatPercent } from "@/i18n/format";
import type { DecisionView } from "@/server/sales/list-decisions";
import type { SaleView } from "@/server/sales/view";
import { DecisionDialog } from "./decision-dialog";

type BlockedDiscountsProps = { sale: SaleView; decisions: readonly DecisionView[]; mayDecide: boolean };

/** D4: blocked discounts as actions of their own at the side of the sale. */
export function BlockedDiscounts({ sale, decisions, mayDecide }: BlockedDiscountsProps) {
  const t = useTranslations("sales.blocked");
  const locale = useLocale();
  const nameOf = (line: number) => sale.lines[line]?.name ?? "";
  return (
    <div className="flex flex-col gap-3">
      {heldDiscounts(sale.notices).map(({ line, product, percent }) => (
        <Notice
          key={line}
          meaning="warning"
          actions={
            mayDecide &&
            !decisions.some((decision) => decision.product === product) && (
              <DecisionDialog
                product={{ id: product, name: nameOf(line) }}
                percent={percent}
                currency={sale.currency}
                waits={{ sale: sale.id }}
              />
            )
          }
        >
          {t("text", {
            product: nameOf(line),
            percent: formatPercent(percent, locale),
            allowed: formatMoney(sale.lines[line]?.discount?.amount ?? 0, sale.currency, locale),
          })}
          {decisions
            .filter((decision) => decision.product === product)
            .map((decision) => (
              <Decided key={decision.id} decision={decision} currency={sale.currency} />
            ))}
        </Notice>
      ))}
    </div>
  );
}

/** What was decided, and by whom. */
function Decided({ decision, currency }: { decision: DecisionView; currency: string }) {
  const t = useTranslations("sales.blocked.decided");
  const locale = useLocale();
  const { discount, minPrice } = decision;
  return (
    <p className="mt-1 text-ink-2">
      {t(decision.decision, {
        amount: minPrice === null ? "—" : formatMoney(minPrice, currency, locale),
        percent: formatPercent(discount ?? 0, locale),
        text: decision.text ?? "",
      })}
      {decision.byName && ` · ${decision.byName}`}
    </p>
  );
}
