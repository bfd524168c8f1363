import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { draftOf, filterOf } from "@/core/segments/draft";
import type { Filter } from "@/core/segments/group";
import { isEmptyFilter } from "@/core/segments/group";
import { AudienceCount } from "./audience-count";
import { FilterGroup } from "./filter-group";
import { useFilterWords } from "./use-filter-words";

type FilterEditorProps = { filter: Filter; onApply: (filter: Filter) => void };

/** The conditions themselves. Judges them by their schemas, so it is loaded when it is first opened, by client components alone. */
export function FilterEditor({ filter, onApply }: FilterEditorProps) {
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
