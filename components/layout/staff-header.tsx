"use client";

import { Plus, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuLink } from "@/components/ui/menu";
import type { Locale } from "@/i18n/locale";
import { CommandPalette } from "./command-palette";
import { PersonMenu } from "./person-menu";
import { MenuDrawer } from "./phone-menu";
import type { Screen, SettingsKey } from "./screens";
import type { PaletteSearch } from "./use-palette-search";

export type QuickAction = { key: "newSale" | "newCustomer"; href: string };

type Named = { key: Screen["key"] | SettingsKey | QuickAction["key"]; href: string };

export type StaffHeaderProps = {
  screens: readonly Screen[];
  settings: readonly { key: SettingsKey; href: string }[];
  actions: readonly QuickAction[];
  person: { name: string; detail?: string };
  /** Places of the person's own, for their menu. */
  places: readonly { key: "account" | "apiReference"; href: string }[];
  chooseLanguage: (choice: { locale: Locale }) => Promise<unknown>;
  search: PaletteSearch;
  signOut: () => Promise<unknown>;
  /** What else belongs at the top: the store, reminders. */
  children?: ReactNode;
};

/** Search, quick create and the person, above every staff page. */
export function StaffHeader({
  screens,
  settings,
  actions,
  person,
  places,
  chooseLanguage,
  search,
  signOut,
  children,
}: StaffHeaderProps) {
  const t = useTranslations("navigation");
  const [open, setOpen] = useState(false);
  usePaletteKey(() => setOpen(true));
  const named = (list: readonly Named[]) => list.map(({ key, href }) => ({ key, href, label: t(key) }));

  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-line bg-canvas px-4 lg:px-6 print:hidden">
      <MenuDrawer screens={screens} />
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K"
        className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-left text-ink-3 hover:border-line-strong sm:max-w-md"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 truncate max-sm:hidden">{t("searchHint")}</span>
        <span className="min-w-0 flex-1 truncate sm:hidden">{t("searchShort")}</span>
        <span className="flex gap-1 max-sm:hidden">
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      <div className="ml-auto flex items-center gap-2">
        {children}
        {actions.length > 0 && (
          <Menu
            trigger={
              <Button className="max-sm:w-8 max-sm:px-0">
                <Plus aria-hidden />
                <span className="max-sm:sr-only">{t("quickCreate")}</span>
              </Button>
            }
          >
            {named(actions).map((action) => (
              <MenuLink key={action.key} href={action.href}>
                {action.label}
              </MenuLink>
            ))}
          </Menu>
        )}
        <PersonMenu
          name={person.name}
          detail={person.detail}
          links={places.map(({ key, href }) => ({ href, label: t(key) }))}
          onLanguage={chooseLanguage}
          onSignOut={signOut}
        />
      </div>
      <CommandPalette
        open={open}
        onOpenChange={setOpen}
        search={search}
        screens={[...named(screens), ...named(settings)]}
        actions={named(actions)}
      />
    </header>
  );
}

/** Ctrl+K or ⌘K, by the place of the key: a Russian layout has another letter there. */
function usePaletteKey(onPress: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      onPress();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}
