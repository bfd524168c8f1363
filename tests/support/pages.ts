import { readdirSync } from "node:fs";
import { sep } from "node:path";
import type { Right } from "@/core/rights";

/** Real things of the demo shop, to fill addresses with. */
export type Found = {
  product: string;
  customer: string;
  card: string;
  sale: string;
  /** A sale of the demo customer who has signed in. */
  ownSale: string;
  role: string;
  message: string;
  paymentToken: string;
  bulkRun: string;
};

/** Of whom a page is: who has a right, staff whatever their rights, a customer for themselves, or anyone. */
export type Visitor = Right | "staff" | "customer" | "anyone";

export type Page = {
  visitor: Visitor;
  /** Where it is, when the address is not in its folder's name. */
  at?: (found: Found) => string;
  /** It only leads elsewhere. */
  leads?: true;
};

/**
 * Every page, by its folder under `app` without the groups, with who may see it. `tests/architecture/pages.test.ts`
 * fails when a page is missing here; the browser tests open each of them.
 */
export const pages: Readonly<Record<string, Page>> = {
  "/": { visitor: "anyone", leads: true },
  "/setup": { visitor: "anyone", leads: true },
  "/sign-in": { visitor: "anyone" },
  "/password": { visitor: "anyone" },
  "/password/[token]": { visitor: "anyone", at: () => "/password/not-a-link" },
  "/developers": { visitor: "anyone" },
  "/pay/[token]": { visitor: "anyone", at: ({ paymentToken }) => `/pay/${paymentToken}` },

  "/me/sign-in": { visitor: "anyone" },
  "/me": { visitor: "customer" },
  "/me/history": { visitor: "customer" },
  "/me/profile": { visitor: "customer" },
  "/me/receipts/[id]": { visitor: "customer", at: ({ ownSale }) => `/me/receipts/${ownSale}` },

  "/today": { visitor: "staff" },
  "/account": { visitor: "staff" },
  "/register": { visitor: "sales.sell" },
  "/sales": { visitor: "sales.view" },
  "/sales/blocked": { visitor: "discounts.decide" },
  "/sales/[id]": { visitor: "sales.view", at: ({ sale }) => `/sales/${sale}` },
  "/sales/[id]/receipt": { visitor: "sales.view", at: ({ sale }) => `/sales/${sale}/receipt` },

  "/customers": { visitor: "customers.view" },
  "/customers/new": { visitor: "customers.edit" },
  "/customers/categories": { visitor: "customers.view" },
  "/customers/[id]": { visitor: "customers.view", at: ({ customer }) => `/customers/${customer}` },
  "/customers/[id]/purchases": {
    visitor: "customers.view",
    at: ({ customer }) => `/customers/${customer}/purchases`,
  },
  "/customers/[id]/loyalty": {
    visitor: "customers.view",
    at: ({ customer }) => `/customers/${customer}/loyalty`,
  },
  "/customers/[id]/notes": {
    visitor: "customers.view",
    at: ({ customer }) => `/customers/${customer}/notes`,
  },
  "/customers/[id]/history": {
    visitor: "customers.view",
    at: ({ customer }) => `/customers/${customer}/history`,
  },
  "/customers/segments": { visitor: "customers.view" },
  "/points": { visitor: "points.bulk" },
  "/points/new": { visitor: "points.bulk" },
  "/points/[run]": { visitor: "points.bulk", at: ({ bulkRun }) => `/points/${bulkRun}` },
  "/cards": { visitor: "customers.view" },
  "/cards/series": { visitor: "cards.manage" },
  "/cards/[card]": { visitor: "customers.view", at: ({ card }) => `/cards/${card}` },
  "/cards/[card]/print": { visitor: "customers.view", at: ({ card }) => `/cards/${card}/print` },

  "/catalogue": { visitor: "catalogue.view" },
  "/catalogue/new": { visitor: "catalogue.edit" },
  "/catalogue/groups": { visitor: "catalogue.view" },
  "/catalogue/price-lists": { visitor: "catalogue.edit" },
  "/catalogue/[id]": { visitor: "catalogue.view", at: ({ product }) => `/catalogue/${product}` },
  "/catalogue/[id]/label": { visitor: "catalogue.view", at: ({ product }) => `/catalogue/${product}/label` },

  "/programme": { visitor: "programme.view" },
  "/programme/draft": { visitor: "programme.view" },
  "/programme/draft/preview": { visitor: "programme.edit" },
  "/programme/versions/[version]": { visitor: "programme.view", at: () => "/programme/versions/1" },

  "/vouchers": { visitor: "vouchers.view" },
  "/vouchers/kinds/new": { visitor: "vouchers.manage" },
  "/vouchers/kinds/[key]": { visitor: "vouchers.view", at: () => "/vouchers/kinds/gift" },
  "/vouchers/codes": { visitor: "vouchers.issue" },
  "/vouchers/codes/[code]": { visitor: "vouchers.view", at: () => "/vouchers/codes/NOSUCHCODE" },
  "/vouchers/report": { visitor: "reports.view" },

  "/settings": { visitor: "outbox.view", leads: true },
  "/settings/people": { visitor: "settings.people" },
  "/settings/roles": { visitor: "settings.people" },
  "/settings/roles/[id]": { visitor: "settings.people", at: ({ role }) => `/settings/roles/${role}` },
  "/settings/stores": { visitor: "settings.stores" },
  "/settings/company": { visitor: "settings.stores" },
  "/settings/keys": { visitor: "settings.keys" },
  "/settings/audit": { visitor: "audit.view" },
  "/settings/jobs": { visitor: "jobs.view" },
  "/settings/messages": { visitor: "messages.edit" },
  "/settings/outbox": { visitor: "outbox.view" },
  "/settings/outbox/[id]": { visitor: "outbox.view", at: ({ message }) => `/settings/outbox/${message}` },
};

/** How a door that is no page and no operation of the API answers a stranger. */
export const routes: Readonly<Record<string, { method: "GET" | "POST"; at?: string; stranger: number }>> = {
  "/me/data": { method: "GET", stranger: 401 },
  "/customers/export": { method: "POST", stranger: 401 },
  "/programme/draft/preview/export": { method: "POST", stranger: 401 },
  "/customers/segments/calls/[call]": {
    method: "POST",
    at: "/customers/segments/calls/count",
    stranger: 401,
  },
  "/me/events": { method: "GET", stranger: 401 },
  // What a phone needs to put the page on its home screen.
  "/me/manifest.webmanifest": { method: "GET", stranger: 200 },
  "/sales/blocked/calls/[call]": { method: "POST", at: "/sales/blocked/calls/count", stranger: 401 },
  "/vouchers/batches/[id]/sheets": { method: "GET", at: "/vouchers/batches/none/sheets", stranger: 401 },
  "/vouchers/batches/[id]/table": { method: "GET", at: "/vouchers/batches/none/table", stranger: 401 },
  "/vouchers/report/table": { method: "GET", stranger: 401 },
  "/sales/[id]/certificates": { method: "GET", at: "/sales/none/certificates", stranger: 401 },
  "/register/calls/[call]": { method: "POST", at: "/register/calls/find", stranger: 401 },
  // Unsigned news of a payment changes nothing.
  "/api/payments/[provider]": { method: "POST", at: "/api/payments/test", stranger: 404 },
};

/** The address of a page in the demo shop. */
export const addressOf = (name: string, found: Found): string => pages[name]?.at?.(found) ?? name;

/** The folders of `app` that hold a file of this name, without the groups: what an address is made of. */
export function foldersWith(file: "page.tsx" | "route.ts"): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep))
    .filter((parts) => parts.at(-1) === file)
    .map((parts) => `/${parts.filter((part) => part !== file && !part.startsWith("(")).join("/")}`)
    .sort();
}
