"use client";

import { useTranslations } from "next-intl";
import { Amount, Percent } from "@/components/ui/amount";
import type { Considered } from "@/core/quote/quote-view";
import { useRegister } from "./register-context";

/** Q3: every discount that was weighed, what it would have given and why it did not win. */
export function ConsideredList({ considered }: { considered: readonly Considered[] }) {
  const t = useTranslations("register");
  const { desk } = useRegister();
  return (
    <div className="mt-3 border-t border-line pt-2">
      <h3 className="text-sm font-medium text-ink-2">{t("lines.considered")}</h3>
      <ul className="mt-1 flex flex-col gap-1 text-sm">
        {considered.map((each) => (
          <li
            key={`${each.source} ${each.name ?? ""} ${each.percent}`}
            className="flex justify-between gap-3"
          >
            <span className="min-w-0">
              {each.name ?? t(`sources.${each.source}`)}, <Percent value={each.percent} />
              <span className="block text-xs text-ink-3">
                {t(`outcomes.${each.outcome}`)}
                {each.reason && `: ${t(`reasons.${each.reason}`)}`}
              </span>
            </span>
            <Amount value={each.amount} currency={desk.currency} className="text-ink-2" />
          </li>
        ))}
      </ul>
    </div>
  );
}
