"use client";

import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { isEmptyFilter } from "@/core/segments/group";
import type { BulkRunView } from "@/server/points/bulk-run-view";
import { useFilterWords } from "../segments/use-filter-words";

const tones: Record<BulkRunView["status"], Tone> = {
  queued: "neutral",
  running: "info",
  done: "success",
  failed: "danger",
};

export function RunStatus({ run }: { run: Pick<BulkRunView, "status" | "done" | "cards"> }) {
  const t = useTranslations("points");
  const words = t(`statuses.${run.status}`);
  return (
    <Badge tone={tones[run.status]}>
      {run.status === "running" ? `${words}: ${t("progress", { done: run.done, total: run.cards })}` : words}
    </Badge>
  );
}

/** For whom a run was: the segment's name, else its conditions in words. */
export function RunAudience({ run }: { run: Pick<BulkRunView, "filter" | "segmentName" | "counters"> }) {
  const t = useTranslations("points");
  const words = useFilterWords();
  if (run.counters !== null) return <>{t("countersOther")}</>;
  if (run.segmentName !== null) return <>{run.segmentName}</>;
  return <>{run.filter && !isEmptyFilter(run.filter) ? words(run.filter) : t("everybody")}</>;
}
