import { formatPhone } from "@/i18n/format-phone";
import type { createCustomerAction, updateCustomerAction } from "@/server/customers/actions";
import type { CustomerView } from "@/server/customers/view";

type Input = Parameters<typeof createCustomerAction>[0];
type Change = Omit<Parameters<typeof updateCustomerAction>[0], "id">;

/** What a form about a customer holds while it is being typed. */
export type CustomerDraft = {
  kind: CustomerView["kind"];
  roles: CustomerView["roles"];
  name: string;
  phones: string[];
  emails: string[];
  birthDate: string;
  taxId: string;
  address: string;
  categories: string[];
  importance: "" | "gold" | "silver" | "bronze";
  priceList: string;
  discount: number | null | undefined;
  locale: "" | "en" | "ru";
  notes: string;
  consents: { email: boolean; sms: boolean };
  /** How to number the card that is issued with the customer; only for a new one. */
  card: { from: "none" | "typed" | `series:${string}`; number: string };
};

export const emptyDraft: CustomerDraft = {
  kind: "person",
  roles: ["customer"],
  name: "",
  phones: [""],
  emails: [""],
  birthDate: "",
  taxId: "",
  address: "",
  categories: [],
  importance: "",
  priceList: "",
  discount: null,
  locale: "",
  notes: "",
  consents: { email: false, sms: false },
  card: { from: "none", number: "" },
};

/** The draft of a customer as kept; phones as people write them. */
export function draftOf(view: CustomerView): CustomerDraft {
  const phones = view.phones.map((phone) => {
    const extension = view.phoneExtensions[phone];
    return formatPhone(phone) + (extension ? ` #${extension}` : "");
  });
  return {
    kind: view.kind,
    roles: view.roles,
    name: view.name,
    phones: phones.length > 0 ? phones : [""],
    emails: view.emails.length > 0 ? view.emails : [""],
    birthDate: view.birthDate ?? "",
    taxId: view.taxId ?? "",
    address: view.address ?? "",
    categories: view.categories.map(({ name }) => name),
    importance: view.importance?.value ?? "",
    priceList: view.priceList ?? "",
    discount: view.discount,
    locale: view.locale ?? "",
    notes: view.notes ?? "",
    consents: view.consents,
    card: emptyDraft.card,
  };
}

/** What is sent of a draft. A figure that cannot be read is sent as it would be refused, never dropped. */
export function fieldsOf(draft: CustomerDraft) {
  return {
    kind: draft.kind,
    roles: draft.roles,
    name: draft.name,
    phones: draft.phones.filter((phone) => phone.trim() !== ""),
    emails: draft.emails.filter((email) => email.trim() !== ""),
    birthDate: draft.birthDate || null,
    taxId: draft.taxId || null,
    address: draft.address || null,
    categories: draft.categories,
    importance: draft.importance || null,
    priceList: draft.priceList || null,
    discount: draft.discount === undefined ? Number.NaN : draft.discount,
    locale: draft.locale || null,
    notes: draft.notes || null,
    consents: draft.consents,
  };
}

/** The input that creates the customer of a draft. */
export function inputOf(draft: CustomerDraft): Input {
  const { from, number } = draft.card;
  if (from === "none") return fieldsOf(draft);
  return {
    ...fieldsOf(draft),
    card: from === "typed" ? { number } : { series: from.slice("series:".length) },
  };
}

/** Only what differs, so that what somebody else changed meanwhile elsewhere stays. */
export function changeOf(before: CustomerDraft, after: CustomerDraft): Change {
  const old = fieldsOf(before);
  return Object.fromEntries(
    Object.entries(fieldsOf(after)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field as keyof typeof old]),
    ),
  );
}
