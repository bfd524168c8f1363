"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";

type BulkBarProps = { count: number; onClear: () => void; children: ReactNode };

/** What may be done with the marked rows; floats at the bottom while there are any. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const t = useTranslations("ui.table");
  return (
    <div
      role="status"
      className="pointer-events-none sticky bottom-4 z-20 flex justify-center max-sm:bottom-18 print:hidden"
    >
      {count > 0 && (
        <div className="pointer-events-auto flex max-w-full flex-wrap items-center gap-2 rounded-md border border-line bg-raised py-1.5 pr-1.5 pl-3 shadow-float">
          <span className="mr-2 font-medium">{t("marked", { count })}</span>
          {children}
          <IconButton label={t("unmark")} onClick={onClear}>
            <X aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
