"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SideSheet } from "@/components/ui/side-sheet";
import { draftOf, filterOf, isEmptyFilter } from "@/core/segments/draft";
import type { Filter } from "@/core/segments/filter";
import { AudienceCount } from "./audience-count";
import { FilterGroup } from "./filter-group";
import { useFilterWords } from "./use-filter-words";

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
      {open && <Editor filter={filter} onApply={onApply} />}
    </SideSheet>
  );
}

function Editor({ filter, onApply }: Pick<FilterSheetProps, "filter" | "onApply">) {
  const t = useTranslations("segments.editor");
  const words = useFilterWords();
  const last = useRef(0);
  const newKey = () => String(++last.current);
  const [draft, setDraft] = useState(() => draftOf(filter, newKey));
  const made = filterOf(draft);
  return (
    <div className="flex flex-col gap-4">
      <FilterGroup group={draft} newKey={newKey} onChange={setDraft} />
      <p className="text-ink-2">{isEmptyFilter(made) ? t("everybody") : words(made)}</p>
      <div className="sticky bottom-0 -mx-5 -mb-5 flex items-center justify-between gap-3 border-t border-line bg-raised px-5 py-3">
        <AudienceCount filter={made} />
        <Button tone="primary" onClick={() => onApply(made)}>
          {t("apply")}
        </Button>
      </div>
    </div>
  );
}
