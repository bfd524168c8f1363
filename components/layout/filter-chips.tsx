"use client";

import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Menu, MenuCheck, MenuChoice } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { formatDay } from "@/i18n/format-date";
import { filterKeys, filterWords, type TableFilter } from "./table-filter";
import type { useUrlState } from "./use-url-state";

type FilterChipsProps = { filters: readonly TableFilter[]; url: ReturnType<typeof useUrlState> };

/** Filters in words: what is on stands as a chip that can be taken away, what is off as a quiet button. */
export function FilterChips({ filters, url }: FilterChipsProps) {
  const t = useTranslations("ui.table");
  const locale = useLocale();
  function dates(from: string | null, to: string | null): string {
    const values = { from: from ? formatDay(from, locale) : "", to: to ? formatDay(to, locale) : "" };
    if (from && to) return t("dates", values);
    return from ? t("datesFrom", values) : t("datesTo", values);
  }
  const cleared = Object.fromEntries(filters.flatMap(filterKeys).map((key) => [key, null]));
  const states = filters.map((filter) => ({
    filter,
    words: filterWords(filter, url.params, dates),
  }));
  return (
    <>
      {states.map(({ filter, words }) => (
        <span
          key={filter.key}
          className={classNames(
            "inline-flex max-w-full items-center",
            words && "rounded-md border border-accent-line bg-accent-soft",
          )}
        >
          <FilterEditor filter={filter} words={words} url={url} />
          {words && (
            <button
              type="button"
              aria-label={`${t("removeFilter")}: ${filter.label}`}
              onClick={() => url.set(Object.fromEntries(filterKeys(filter).map((key) => [key, null])))}
              className="flex size-7 shrink-0 items-center justify-center rounded-md text-accent hover:bg-accent-line"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          )}
        </span>
      ))}
      {states.filter(({ words }) => words).length > 1 && (
        <Button tone="quiet" size="sm" onClick={() => url.set(cleared)}>
          {t("clearFilters")}
        </Button>
      )}
    </>
  );
}

type FilterEditorProps = { filter: TableFilter; words: string | null; url: FilterChipsProps["url"] };

function FilterEditor({ filter, words, url }: FilterEditorProps) {
  const t = useTranslations("ui");
  const trigger = (
    <Button
      tone="quiet"
      size="sm"
      className={classNames(
        "min-w-0 shrink",
        words ? "pr-1 text-accent" : "border border-dashed border-line-strong",
      )}
    >
      {!words && <Plus aria-hidden />}
      <span className="truncate">{words ? `${filter.label}: ${words}` : filter.label}</span>
    </Button>
  );
  if (filter.kind === "dates") {
    return (
      <Popover trigger={trigger}>
        <div className="flex gap-3">
          {([filter.fromKey, filter.toKey] as const).map((key, end) => (
            <Field key={key} label={end === 0 ? t("from") : t("to")}>
              <DateInput
                defaultValue={url.params.get(key) ?? ""}
                onChange={(event) => url.set({ [key]: event.target.value })}
              />
            </Field>
          ))}
        </div>
      </Popover>
    );
  }
  const values = url.params.get(filter.key)?.split(",") ?? [];
  if (filter.kind === "one") {
    return (
      <Menu trigger={trigger} align="start">
        <MenuChoice
          label={filter.label}
          value={values[0] ?? ""}
          options={filter.options}
          onValueChange={(value) => url.set({ [filter.key]: value })}
        />
      </Menu>
    );
  }
  return (
    <Menu trigger={trigger} align="start">
      {filter.options.map(({ value, label }) => (
        <MenuCheck
          key={value}
          checked={values.includes(value)}
          onCheckedChange={(on) => {
            const next = on ? [...values, value] : values.filter((other) => other !== value);
            url.set({ [filter.key]: next.join(",") });
          }}
        >
          {label}
        </MenuCheck>
      ))}
    </Menu>
  );
}
