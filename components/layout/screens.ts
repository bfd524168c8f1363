import type { Right } from "@/core/rights";

/** A place in the staff's part of the app. Its name is `navigation.<key>`; it is offered to who has any of the rights. */
export type Screen = { key: ScreenKey; href: string; group: ScreenGroup };

const groups = ["daily", "sell", "loyalty", "manage"] as const;
export type ScreenGroup = (typeof groups)[number];

const screens = [
  { key: "today", href: "/today", group: "daily", rights: [] },
  { key: "register", href: "/register", group: "sell", rights: ["sales.sell"] },
  { key: "sales", href: "/sales", group: "sell", rights: ["sales.view"] },
  { key: "customers", href: "/customers", group: "loyalty", rights: ["customers.view"] },
  { key: "cards", href: "/cards", group: "loyalty", rights: ["customers.view"] },
  { key: "bulkPoints", href: "/points", group: "loyalty", rights: ["points.bulk"] },
  { key: "blockedDiscounts", href: "/sales/blocked", group: "loyalty", rights: ["discounts.decide"] },
  { key: "programme", href: "/programme", group: "loyalty", rights: ["programme.view"] },
  { key: "vouchers", href: "/vouchers", group: "loyalty", rights: ["vouchers.view"] },
  { key: "catalogue", href: "/catalogue", group: "manage", rights: ["catalogue.view"] },
  {
    key: "settings",
    href: "/settings",
    group: "manage",
    rights: [
      "settings.people",
      "settings.stores",
      "settings.keys",
      "audit.view",
      "jobs.view",
      "outbox.view",
      "messages.edit",
    ],
  },
] as const satisfies readonly { key: string; href: string; group: ScreenGroup; rights: readonly Right[] }[];

const settings = [
  { key: "people", href: "/settings/people", rights: ["settings.people"] },
  { key: "roles", href: "/settings/roles", rights: ["settings.people"] },
  { key: "stores", href: "/settings/stores", rights: ["settings.stores"] },
  { key: "company", href: "/settings/company", rights: ["settings.stores"] },
  { key: "keys", href: "/settings/keys", rights: ["settings.keys"] },
  { key: "audit", href: "/settings/audit", rights: ["audit.view"] },
  { key: "jobs", href: "/settings/jobs", rights: ["jobs.view"] },
  { key: "messages", href: "/settings/messages", rights: ["messages.edit"] },
  { key: "outbox", href: "/settings/outbox", rights: ["outbox.view"] },
] as const satisfies readonly { key: string; href: string; rights: readonly Right[] }[];

export type ScreenKey = (typeof screens)[number]["key"];
export type SettingsKey = (typeof settings)[number]["key"];

const open = (rights: readonly Right[], can: (right: Right) => boolean) =>
  rights.length === 0 || rights.some(can);

/** What the navigation shows to a person. It only hides: every page checks its right itself. */
export const screensFor = (can: (right: Right) => boolean): Screen[] =>
  screens.filter((screen) => open(screen.rights, can)).map(({ key, href, group }) => ({ key, href, group }));

/** The parts of the settings that a person may open. */
export const settingsFor = (can: (right: Right) => boolean): { key: SettingsKey; href: string }[] =>
  settings.filter((screen) => open(screen.rights, can)).map(({ key, href }) => ({ key, href }));

/** The screens in the order of the groups, for the menu. */
export const byGroup = (list: readonly Screen[]): { group: ScreenGroup; screens: Screen[] }[] =>
  groups
    .map((group) => ({ group, screens: list.filter((screen) => screen.group === group) }))
    .filter((entry) => entry.screens.length > 0);
