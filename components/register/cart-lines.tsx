"use client";

import { ScanBarcode } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { LineRow } from "./line-row";
import { useRegister } from "./register-context";

/** The first region: what is sold. Only its inside scrolls. */
export function CartLines({ className }: { className?: string }) {
  const t = useTranslations("register.lines");
  const { cart, shown } = useRegister();
  return (
    <section
      aria-label={t("title")}
      className={classNames("@container overflow-y-auto bg-surface", className)}
    >
      {cart.lines.length === 0 ? (
        <EmptyState icon={ScanBarcode} title={t("empty")} className="py-8">
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <ol>
          {cart.lines.map((line, index) => (
            <LineRow
              key={line.id}
              line={line}
              quoted={shown.quote?.lines[index] ?? null}
              isSelected={line.id === cart.selected}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
