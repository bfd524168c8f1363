/** A browser as its owner would call it. */
export type BrowserName = { browser: string; system: string | null };

// The order matters: later ones pretend to be earlier ones.
const browsers = [
  ["YaBrowser/", "Yandex"],
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["FxiOS/", "Firefox"],
  ["CriOS/", "Chrome"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** Browser and system by a `User-Agent` header, as far as anyone can tell; null when it names no browser we know. */
export function browserName(userAgent: string | null): BrowserName | null {
  const named = (list: readonly (readonly [string, string])[]) =>
    list.find(([mark]) => userAgent?.includes(mark))?.[1] ?? null;
  const browser = named(browsers);
  return browser === null ? null : { browser, system: named(systems) };
}
