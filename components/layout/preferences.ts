import { type Locale, localeCookie } from "@/i18n/locale";
import { type Theme, themeCookie } from "./theme";

// Language and theme are no secrets and belong to the browser, so they are plain cookies that the page itself sets.

const year = 60 * 60 * 24 * 365;

function remember(name: string, value: string, seconds: number): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox
  document.cookie = `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}`;
}

/** Shows the theme at once and remembers it for the server's next page. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
    remember(themeCookie, "", 0);
    return;
  }
  document.documentElement.dataset.theme = theme;
  remember(themeCookie, theme, year);
}

/** Remembers the language; the caller refreshes the page to see it. */
export const chooseLocale = (locale: Locale): void => remember(localeCookie, locale, year);

/** The cookie that keeps the side menu narrow. */
export const narrowMenuCookie = "menu";

export const rememberNarrowMenu = (narrow: boolean): void =>
  remember(narrowMenuCookie, narrow ? "narrow" : "", narrow ? year : 0);
