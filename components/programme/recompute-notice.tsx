"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRefreshing } from "@/components/layout/use-refreshing";
import { Notice } from "@/components/ui/notice";
import { formatInteger } from "@/i18n/format";
import type { RecomputeView } from "@/server/programme/get-recompute";

/** T4: that everybody is being looked at by the new rules, and how far it is. */
export function RecomputeNotice({ recompute }: { recompute: RecomputeView }) {
  const t = useTranslations("programme.standing");
  const locale = useLocale();
  useRefreshing(recompute !== null);
  if (recompute === null) return null;
  const { status, done, total } = recompute;
  const figures = { done: formatInteger(done, locale), total: formatInteger(total, locale) };
  return (
    <Notice meaning="info" className="mb-4">
      {status === "queued" ? t("recomputeWaits") : t("recomputing", figures)}
      {status === "running" && (
        <progress className="mt-2 h-2 w-full accent-accent-fill" value={done} max={Math.max(total, 1)} />
      )}
    </Notice>
  );
}
