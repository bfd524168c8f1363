"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { SideSheet } from "@/components/ui/side-sheet";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { Filter } from "@/core/segments/group";

const FilterEditor = lazy(async () => ({ default: (await import("./filter-editor")).FilterEditor }));

type FilterSheetProps = {
  filter: Filter;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onApply: (filter: Filter) => void;
};

/** K6: conditions in a sheet beside the list, with how many customers they choose while one edits. */
export function FilterSheet({ filter, open, onOpenChange, onApply }: FilterSheetProps) {
  const t = useTranslations("segments.editor");
  return (
    <SideSheet title={t("title")} description={t("hint")} open={open} onOpenChange={onOpenChange} size="lg">
      <Suspense fallback={<SkeletonLines lines={6} />}>
        <FilterEditor filter={filter} onApply={onApply} />
      </Suspense>
    </SideSheet>
  );
}
