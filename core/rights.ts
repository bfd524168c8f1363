// U1: the only list of rights. A role grants each right for a scope; the gate checks it at every door.

/** Right → the area under which the rights editor shows it. Texts: `i18n/<locale>/rights.json`. */
export const rightAreas = {
  "sales.view": "sales",
  "sales.sell": "sales",
  "sales.return": "sales",
  "sales.cancel": "sales",
  "sales.backdate": "sales",
  "discounts.apply": "discounts",
  "discounts.give": "discounts",
  "prices.change": "discounts",
  "sales.belowMinPrice": "discounts",
  "discounts.decide": "discounts",
  "customers.view": "customers",
  "customers.edit": "customers",
  "customers.export": "customers",
  "segments.edit": "customers",
  "cards.issue": "customers",
  "cards.manage": "customers",
  "points.adjust": "points",
  "points.bulk": "points",
  "vouchers.view": "vouchers",
  "vouchers.issue": "vouchers",
  "vouchers.manage": "vouchers",
  "catalogue.view": "catalogue",
  "catalogue.edit": "catalogue",
  "catalogue.viewCost": "catalogue",
  "programme.view": "programme",
  "programme.edit": "programme",
  "programme.publish": "programme",
  "reports.view": "reports",
  "outbox.view": "settings",
  "messages.edit": "settings",
  "jobs.view": "settings",
  "jobs.retry": "settings",
  "settings.people": "settings",
  "settings.stores": "settings",
  "settings.keys": "settings",
  "audit.view": "settings",
} as const;

export type Right = keyof typeof rightAreas;
export const rights = Object.keys(rightAreas) as Right[];

/** U1: what one sees is own, the team's (those who report to one, at any depth) or all. */
export const scopes = ["own", "team", "all"] as const;
export type Scope = (typeof scopes)[number];
export type Grants = Partial<Record<Right, Scope>>;

const all = (list: readonly Right[]): Grants => Object.fromEntries(list.map((right) => [right, "all"]));

const sellerRights: Right[] = [
  "sales.view",
  "sales.sell",
  "discounts.apply",
  "customers.view",
  "customers.edit",
  "cards.issue",
  "vouchers.view",
  "catalogue.view",
];

/** The roles a new deployment starts with; all four may be edited afterwards. */
export const startingRoles = {
  seller: { ...all(sellerRights), "sales.view": "own" },
  manager: all([
    ...sellerRights,
    "customers.export",
    "segments.edit",
    "sales.return",
    "discounts.give",
    "cards.manage",
    "points.adjust",
    "points.bulk",
    "vouchers.issue",
    "vouchers.manage",
    "catalogue.edit",
    "catalogue.viewCost",
    "programme.view",
    "programme.edit",
    "programme.publish",
    "reports.view",
    "outbox.view",
    "messages.edit",
  ]),
  supervisor: {
    ...all([
      ...sellerRights,
      "customers.export",
      "segments.edit",
      "sales.return",
      "sales.cancel",
      "discounts.give",
      "prices.change",
      "sales.belowMinPrice",
      "discounts.decide",
      "cards.manage",
      "points.adjust",
      "catalogue.viewCost",
      "programme.view",
      "reports.view",
    ]),
    "sales.view": "team",
  },
  administrator: all(rights),
} as const satisfies Record<string, Grants>;

export type StartingRole = keyof typeof startingRoles;
