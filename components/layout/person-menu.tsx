"use client";

import { LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { Menu, MenuChoice, MenuItem, MenuLine, MenuLink } from "@/components/ui/menu";
import { isLocale, type Locale, locales } from "@/i18n/locale";
import { forgetPersonal } from "./personal-storage";
import { chooseLocale, chooseTheme } from "./preferences";
import { isTheme, type Theme, themes } from "./theme";

type PersonMenuProps = {
  name: string;
  /** What the person is here: their role, or the e-mail. */
  detail?: string | undefined;
  /** Places of one's own. */
  links?: readonly { href: string; label: string }[];
  /** Keeps the language with the person, for other browsers. */
  onLanguage?: ((choice: { locale: Locale }) => Promise<unknown>) | undefined;
  onSignOut: () => Promise<unknown>;
};

/** Who is signed in, with the language, the theme and the way out. */
export function PersonMenu({ name, detail, links = [], onLanguage, onSignOut }: PersonMenuProps) {
  const t = useTranslations("navigation");
  const [pending, startTransition] = useTransition();
  return (
    <Menu
      trigger={
        <button
          type="button"
          title={name}
          disabled={pending}
          className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent hover:bg-accent-line"
        >
          <span aria-hidden>{initials(name)}</span>
          <span className="sr-only">{`${t("person")}: ${name}`}</span>
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-2">
        <p className="font-medium">{name}</p>
        {detail && <p className="text-xs text-ink-3">{detail}</p>}
      </div>
      <MenuLine />
      {links.map(({ href, label }) => (
        <MenuLink key={href} href={href}>
          {label}
        </MenuLink>
      ))}
      {links.length > 0 && <MenuLine />}
      <PreferenceChoices onLanguage={onLanguage} />
      <MenuLine />
      <MenuItem
        onSelect={() => {
          forgetPersonal();
          startTransition(async () => void (await onSignOut()));
        }}
      >
        <LogOut aria-hidden />
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}

/** Language and theme, inside a menu. */
export function PreferenceChoices({ onLanguage }: Pick<PersonMenuProps, "onLanguage">) {
  const t = useTranslations("navigation");
  const router = useRouter();
  const locale = useLocale();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const shown = document.documentElement.dataset.theme;
    if (isTheme(shown)) setTheme(shown);
  }, []);
  return (
    <>
      <MenuChoice
        label={t("language")}
        value={locale}
        options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        onValueChange={async (value) => {
          if (!isLocale(value)) return;
          chooseLocale(value);
          await onLanguage?.({ locale: value });
          router.refresh();
        }}
      />
      <MenuChoice
        label={t("theme")}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onValueChange={(value) => {
          if (!isTheme(value)) return;
          setTheme(value);
          chooseTheme(value);
        }}
      />
    </>
  );
}

/** "Анна Петрова" → "АП". */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}
