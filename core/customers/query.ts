import { tidyCardNumber } from "@/core/cards/card-number";
import { searchName } from "./name";
import { phoneFragments } from "./phone-search";
import { readTaxId } from "./tax-id";

/** K4: everything that the text in a search box may be. A kind that it cannot be is null. */
export type CustomerQuery = {
  /** A card's number or barcode, whole: looked up exactly. */
  card: string | null;
  /** A number matches that holds one of these digits; see `phoneFragments`. */
  phone: readonly string[] | null;
  /** Part of an e-mail, in lower case. */
  email: string | null;
  /** Whole, with right check digits. */
  taxId: string | null;
  /** Normalised by `searchName`; at least three letters. */
  name: string | null;
};

/**
 * K4: one box finds by card, barcode, any part of a phone, name, e-mail or tax id. Null while the text is too
 * short to search by: three letters or four digits are enough.
 */
export function readQuery(text: string): CustomerQuery | null {
  const typed = text
    .replace(/\p{Cf}/gu, "")
    .trim()
    .slice(0, 200);
  const query = {
    card: asCard(typed),
    phone: asPhone(typed),
    email: asEmail(typed),
    taxId: readTaxId(typed)?.taxId ?? null,
    name: asName(typed),
  };
  return Object.values(query).some((each) => each !== null) ? query : null;
}

/** Holds a digit: a series may begin with letters, but no number is made of letters alone. */
function asCard(typed: string): string | null {
  const number = tidyCardNumber(typed);
  return /^(?=.*\d)[0-9A-Z]{4,48}$/.test(number) ? number : null;
}

function asPhone(typed: string): string[] | null {
  if (!/^[+\d\s().\p{Pd}]+$/u.test(typed)) return null;
  const fragments = phoneFragments(typed);
  return fragments.length > 0 ? fragments : null;
}

const asEmail = (typed: string): string | null =>
  /^\S*@\S*$/.test(typed) && typed.length >= 3 ? typed.toLowerCase() : null;

function asName(typed: string): string | null {
  if (typed.includes("@")) return null;
  const name = searchName(typed);
  return (name.match(/\p{L}/gu)?.length ?? 0) >= 3 ? name : null;
}
