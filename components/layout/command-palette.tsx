"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { type PaletteSearch, usePaletteSearch } from "./use-palette-search";

/** Something to go to or to do at once, known without asking the server. */
export type PaletteEntry = { key: string; label: string; href: string };

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  search: PaletteSearch;
  screens: readonly PaletteEntry[];
  actions: readonly PaletteEntry[];
};

const groupStyle =
  "px-1.5 pb-1.5 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3";
const itemStyle =
  "flex min-h-9 cursor-default items-center gap-3 rounded-sm px-2 py-1.5 text-base select-none data-[selected=true]:bg-hover max-sm:min-h-12";

/** Ctrl+K: finds records on the server, screens and actions here; arrows and Enter, or a touch. */
export function CommandPalette({ open, onOpenChange, search, screens, actions }: CommandPaletteProps) {
  const t = useTranslations("navigation.palette");
  const ui = useTranslations("ui");
  const router = useRouter();
  const [query, setQuery] = useState("");
  const { groups, searching } = usePaletteSearch(search, query);
  const matching = (entries: readonly PaletteEntry[]) =>
    entries.filter((entry) => matches(entry.label, query));

  function close() {
    onOpenChange(false);
    setQuery("");
  }
  const go = (href: string) => () => {
    close();
    router.push(href);
  };

  const here = [
    { key: "actions", entries: matching(actions) },
    { key: "screens", entries: matching(screens) },
  ] as const;
  const empty = groups.length === 0 && here.every(({ entries }) => entries.length === 0);

  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? onOpenChange(true) : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fade-motion fixed inset-0 z-40 bg-overlay" />
        <Dialog.Popup className="pop-motion fixed top-[12vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-md border border-line bg-raised shadow-float max-sm:top-4">
          <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
          <Command shouldFilter={false} loop label={t("title")}>
            <div className="flex items-center gap-2.5 border-b border-line px-3.5">
              <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder={t("placeholder")}
                className="h-12 w-full bg-transparent text-md outline-none"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto">
              {groups.map((group) => (
                <Command.Group key={group.key} heading={t(group.key)} className={groupStyle}>
                  {group.items.map((item) => (
                    <Command.Item
                      key={item.href}
                      value={item.href}
                      onSelect={go(item.href)}
                      className={itemStyle}
                    >
                      <span className="min-w-0 flex-1 truncate">{item.title}</span>
                      {item.detail && <span className="shrink-0 text-sm text-ink-3">{item.detail}</span>}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
              {here.map(({ key, entries }) => (
                <Fragment key={key}>
                  {entries.length > 0 && (
                    <Command.Group heading={t(key)} className={groupStyle}>
                      {entries.map((entry) => (
                        <Command.Item
                          key={entry.key}
                          value={entry.key}
                          onSelect={go(entry.href)}
                          className={itemStyle}
                        >
                          {entry.label}
                        </Command.Item>
                      ))}
                    </Command.Group>
                  )}
                </Fragment>
              ))}
            </Command.List>
            <p role="status" className="border-t border-line px-3.5 py-2 text-xs text-ink-3">
              {searching ? ui("searching") : empty ? ui("nothingFound") : t("hint")}
            </p>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const plain = (text: string) => text.toLowerCase().replaceAll("ё", "е");
const matches = (label: string, query: string) => plain(label).includes(plain(query.trim()));
