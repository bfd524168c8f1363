"use client";

import { Filter as FilterIcon, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ExportMenu } from "@/components/layout/export-menu";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu, MenuChoice } from "@/components/ui/menu";
import type { Filter } from "@/core/segments/group";
import { isEmptyFilter } from "@/core/segments/group";
import { AudienceCount } from "./audience-count";
import { FilterSheet } from "./filter-sheet";
import { SaveSegment } from "./save-segment";
import { useSegmentFacts } from "./segment-facts";
import { audienceQuery } from "./segment-links";
import { useFilterWords } from "./use-filter-words";

/** K6: whom the list shows: a saved segment or conditions in words, how many, and what may be done with all of them. */
export function SegmentBar({ listed }: { listed: Filter }) {
  const t = useTranslations("segments");
  const router = useRouter();
  const words = useFilterWords();
  const { segments, chosen, may } = useSegmentFacts();
  const { filter, segment } = chosen;
  const [editing, setEditing] = useState(false);
  const show = (given: { segment?: string; filter?: Filter }) =>
    router.push(`/customers${audienceQuery(given)}`, { scroll: false });
  const everybody = isEmptyFilter(filter);
  return (
    <section aria-label={t("bar")} className="mb-3 flex flex-wrap items-center gap-2">
      {segments.length > 0 && (
        <Menu align="start" trigger={<Button size="sm">{segment?.name ?? t("saved")}</Button>}>
          <MenuChoice
            label={t("saved")}
            value={segment?.id ?? ""}
            options={segments.map(({ id, name }) => ({ value: id, label: name }))}
            onValueChange={(id) => show({ segment: id })}
          />
        </Menu>
      )}
      <Button size="sm" onClick={() => setEditing(true)}>
        <FilterIcon aria-hidden />
        {everybody ? t("choose") : t("change")}
      </Button>
      {!everybody && (
        <>
          <span className="inline-flex min-w-0 items-center rounded-md border border-accent-line bg-accent-soft pl-2 text-sm text-accent">
            <span className="min-w-0">{words(filter)}</span>
            <IconButton label={t("clear")} onClick={() => show({})}>
              <X aria-hidden />
            </IconButton>
          </span>
          <SaveSegment />
        </>
      )}
      <span className="ml-auto flex flex-wrap items-center gap-2">
        <AudienceCount filter={listed} />
        {may.export && <ExportMenu action="/customers/export" fields={{ filter: JSON.stringify(listed) }} />}
        {may.bulk && (
          <LinkButton
            size="sm"
            href={`/points/new${audienceQuery(segment && sameFilter(listed, filter) ? { segment: segment.id } : { filter: listed })}`}
          >
            {t("givePoints")}
          </LinkButton>
        )}
      </span>
      <FilterSheet
        filter={filter}
        open={editing}
        onOpenChange={setEditing}
        onApply={(made) => {
          setEditing(false);
          show({ filter: made });
        }}
      />
    </section>
  );
}

const sameFilter = (a: Filter, b: Filter): boolean => JSON.stringify(a) === JSON.stringify(b);
