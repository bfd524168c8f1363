"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useOptions } from "@/components/ui/use-options";
import type { PaletteGroup } from "@/server/search/palette-view";
import { type PaletteSearch, usePaletteSearch } from "./use-palette-search";

/** Something to go to or to do at once, known without asking the server. */
export type PaletteEntry = { key: string; label: string; href: string };

type PaletteListProps = {
  search: PaletteSearch;
  screens: readonly PaletteEntry[];
  actions: readonly PaletteEntry[];
  onGo: (href: string) => void;
};

/** What one types, and what it leads to: records found, then actions and screens that match. */
export function PaletteList({ search, screens, actions, onGo }: PaletteListProps) {
  const t = useTranslations("navigation.palette");
  const ui = useTranslations("ui");
  const id = useId();
  const [query, setQuery] = useState("");
  const { groups: found, searching } = usePaletteSearch(search, query);
  const matching = (entries: readonly PaletteEntry[]): PaletteGroup["items"] =>
    entries.filter(({ label }) => matches(label, query)).map(({ label, href }) => ({ title: label, href }));
  const groups = [
    ...found,
    { key: "actions", items: matching(actions) } as const,
    { key: "screens", items: matching(screens) } as const,
  ].filter(({ items }) => items.length > 0);
  const all = groups.flatMap(({ items }) => items);
  const options = useOptions({
    id,
    count: all.length,
    open: true,
    onTake(index) {
      const item = all[index];
      if (item) onGo(item.href);
    },
  });

  return (
    <>
      <div className="flex items-center gap-2.5 border-b border-line px-3.5">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <input
          {...options.input}
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type
          autoFocus
          aria-label={t("title")}
          value={query}
          placeholder={t("placeholder")}
          onChange={(event) => {
            setQuery(event.target.value);
            options.markFirst();
          }}
          onKeyDown={options.press}
          className="h-12 w-full bg-transparent text-md outline-none"
        />
        <Kbd>Esc</Kbd>
      </div>
      <div
        id={id}
        role="listbox"
        aria-label={t("title")}
        className="max-h-[min(26rem,60dvh)] overflow-y-auto"
      >
        {groups.map(({ key, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={key} role="group" aria-labelledby={`${id}-${key}`} className="px-1.5 pb-1.5">
            <p id={`${id}-${key}`} className="px-2 pt-2 pb-1 text-xs text-ink-3">
              {t(key)}
            </p>
            {items.map((item) => (
              <div
                key={item.href}
                {...options.option(all.indexOf(item))}
                className="flex min-h-9 cursor-default items-center gap-3 rounded-sm px-2 py-1.5 text-base select-none aria-selected:bg-hover max-sm:min-h-12"
              >
                <span className="min-w-0 flex-1 truncate">{item.title}</span>
                {item.detail && <span className="shrink-0 text-sm text-ink-3">{item.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="border-t border-line px-3.5 py-2 text-xs text-ink-3">
        {searching ? ui("searching") : groups.length === 0 ? ui("nothingFound") : t("hint")}
      </p>
    </>
  );
}

const plain = (text: string) => text.toLowerCase().replaceAll("ё", "е");
const matches = (label: string, query: string) => plain(label).includes(plain(query.trim()));
