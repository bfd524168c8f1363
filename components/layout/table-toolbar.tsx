"use client";

import { Search, SlidersHorizontal, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Menu, MenuCheck, MenuChoice, MenuLine } from "@/components/ui/menu";
import { FilterChips } from "./filter-chips";
import { SavedViews } from "./saved-views";
import type { TableFilter } from "./table-filter";
import { type Density, densities } from "./use-density";
import type { useUrlState } from "./use-url-state";

type Url = ReturnType<typeof useUrlState>;

type TableToolbarProps = {
  url: Url;
  filters: readonly TableFilter[];
  /** The words in the search box; none where the list cannot be searched. */
  searchLabel?: string | undefined;
  searchInput: RefObject<HTMLInputElement | null>;
  columns: readonly { key: string; head: string; sort?: string }[];
  shown: readonly string[];
  density: Density;
  onDensity: (density: Density) => void;
  children?: ReactNode;
};

export function TableToolbar(props: TableToolbarProps) {
  const { url, filters, searchLabel, searchInput, columns, shown, density, onDensity, children } = props;
  const t = useTranslations("ui.table");
  // On a phone there are no heads to press.
  const sorts = columns.flatMap(({ head, sort }) =>
    sort
      ? [
          { value: sort, label: `${head} ↑` },
          { value: `-${sort}`, label: `${head} ↓` },
        ]
      : [],
  );
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3 print:hidden">
      {searchLabel && <SearchBox url={url} label={searchLabel} input={searchInput} />}
      <FilterChips filters={filters} url={url} />
      <div className="ml-auto flex items-center gap-2">
        {children}
        <SavedViews url={url} />
        <Menu
          trigger={
            <IconButton label={t("view")}>
              <SlidersHorizontal aria-hidden />
            </IconButton>
          }
        >
          <MenuChoice
            label={t("density")}
            value={density}
            options={densities.map((value) => ({ value, label: t(value) }))}
            onValueChange={(value) => onDensity(value === "comfortable" ? "comfortable" : "compact")}
          />
          {sorts.length > 0 && (
            <MenuChoice
              label={t("sort")}
              value={url.params.get("sort") ?? ""}
              options={sorts}
              onValueChange={(sort) => url.set({ sort })}
            />
          )}
          <MenuLine />
          {columns.map((column) => (
            <MenuCheck
              key={column.key}
              checked={shown.includes(column.key)}
              onCheckedChange={(on) => {
                const keys = columns
                  .map(({ key }) => key)
                  .filter((key) => (key === column.key ? on : shown.includes(key)));
                if (keys.length > 0) url.set({ columns: keys.join(","), cursor: url.params.get("cursor") });
              }}
            >
              {column.head}
            </MenuCheck>
          ))}
        </Menu>
      </div>
    </div>
  );
}

const typingPause = 250;

/** Narrows the list while one types; `/` leads here from anywhere on the page. */
function SearchBox({
  url,
  label,
  input,
}: {
  url: Url;
  label: string;
  input: RefObject<HTMLInputElement | null>;
}) {
  const t = useTranslations("ui");
  const asked = url.params.get("query") ?? "";
  const [text, setText] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(query: string, pause: number) {
    setText(query);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => url.set({ query: query.trim() }), pause);
  }

  return (
    <div className="relative w-72 max-sm:w-full">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <Input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        value={text}
        className="px-8"
        onChange={(event) => ask(event.target.value, typingPause)}
        onKeyDown={(event) => event.key === "Enter" && ask(text, 0)}
      />
      {text !== "" && (
        <button
          type="button"
          aria-label={t("clear")}
          onClick={() => {
            ask("", 0);
            input.current?.focus();
          }}
          className="absolute inset-y-0 right-1 my-auto flex size-6 items-center justify-center rounded-sm text-ink-3 hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
