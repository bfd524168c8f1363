import { searchName } from "@/core/customers/name";
import { readPhones } from "@/core/customers/phone";
import { readTaxId } from "@/core/customers/tax-id";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { CustomerChange, PhoneRow } from "@/db/queries/customers";
import type { CustomerFieldsChange } from "./schema";

/**
 * Phones as they are kept, each once. Refuses `invalid_phone` {phone, why}, with `candidate` where the digits could
 * be a number abroad and a person has to say which is meant.
 */
export function readPhoneFields(texts: readonly string[]): Outcome<PhoneRow[], "invalid_phone"> {
  const phones = new Map<string, PhoneRow>();
  for (const reading of texts.flatMap(readPhones)) {
    switch (reading.kind) {
      case "phone":
        phones.set(reading.e164, { phone: reading.e164, extension: reading.extension });
        break;
      case "ask":
        return refuse("invalid_phone", { phone: reading.text, why: "ask", candidate: reading.candidate });
      case "error":
        return refuse("invalid_phone", { phone: reading.text, why: reading.reason });
    }
  }
  return accept([...phones.values()]);
}

/** The columns that hold what was written; a field that was not written is absent. */
export function columnsOf(fields: CustomerFieldsChange): CustomerChange {
  const { kind, roles, name, birthDate, taxId, discount, externalId, address, notes, locale } = fields;
  const columns = {
    kind,
    roles,
    name,
    birthDate,
    birthMonthDay: birthDate === undefined ? undefined : (birthDate?.slice(5) ?? null),
    taxId: taxId === undefined ? undefined : tidyTaxId(taxId),
    discount,
    externalId,
    address: emptyToNull(address),
    notes: emptyToNull(notes),
    locale,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** K4: what the trigram index looks in. It begins with the name: short searches go by its beginning. */
export const searchText = (customer: {
  name: string;
  taxId: string | null;
  emails: readonly string[];
}): string =>
  [searchName(customer.name), customer.taxId?.toLowerCase(), ...customer.emails].filter(Boolean).join(" ");

/** Lower prices for good are a discount that is given: another right than editing a customer (U1). */
export const givesDiscount = ({ discount, priceList }: CustomerFieldsChange): boolean =>
  Boolean(discount) || Boolean(priceList);

const tidyTaxId = (text: string | null) =>
  text === null || text === "" ? null : (readTaxId(text)?.taxId ?? text);
const emptyToNull = (text: string | null | undefined) => (text === "" ? null : text);
