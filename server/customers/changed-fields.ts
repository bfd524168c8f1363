import type { CustomerView } from "./view";

/** What people change by hand; totals and balances move by themselves and have books of their own. */
const byHand = [
  "kind",
  "roles",
  "name",
  "phones",
  "phoneExtensions",
  "emails",
  "birthDate",
  "taxId",
  "categories",
  "importance",
  "priceList",
  "discount",
  "externalId",
  "address",
  "notes",
  "locale",
  "consents",
  "responsible",
  "archivedAt",
] as const satisfies readonly (keyof CustomerView)[];

type Fields = Partial<Pick<CustomerView, (typeof byHand)[number]>>;

/** U3: the fields that differ, as they were and as they are, for the audit. */
export function changedFields(
  before: CustomerView,
  after: CustomerView,
): { before: Fields; after: Fields; any: boolean } {
  const changed = byHand.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const pick = (view: CustomerView): Fields =>
    Object.fromEntries(changed.map((field) => [field, view[field]]));
  return { before: pick(before), after: pick(after), any: changed.length > 0 };
}
