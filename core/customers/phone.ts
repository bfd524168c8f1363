import { parsePhoneNumberFromString } from "libphonenumber-js/min";

// K1, K4: phones in any local form, kept as E.164. One cell of a spreadsheet may hold several.

export type PhoneReading =
  | { kind: "phone"; e164: string; extension: string | null; text: string }
  /** Could be a number abroad (Kazakhstan above all): a person decides whether `candidate` is meant. */
  | { kind: "ask"; candidate: string; extension: string | null; text: string }
  | { kind: "error"; reason: PhoneProblem; text: string };

/** `damaged`: a spreadsheet rounded the number and digits are lost. */
type PhoneProblem = "damaged" | "too_short" | "too_long" | "not_a_phone";

/** All phones of a cell or field, split on `, ; /` and new lines. Empty for an empty cell. */
export function readPhones(cell: string): PhoneReading[] {
  const whole = tidy(cell);
  // A comma may be the decimal sign of a damaged number, so damage is looked for before splitting.
  const texts = isSpreadsheetNumber(whole) ? [whole] : whole.split(/[,;/\r\n]+/).map(tidy);
  return texts.filter((text) => text !== "").map(readPhone);
}

/** One phone as a person, a form or a spreadsheet wrote it. */
export function readPhone(input: string): PhoneReading {
  const text = tidy(input);
  const repaired = isSpreadsheetNumber(text) ? repairSpreadsheetNumber(text) : text;
  if (repaired === null) return { kind: "error", reason: "damaged", text };
  const { main, extension } = splitExtension(repaired);
  const bare = main.replace(/[\s().\p{Pd}−]/gu, "");
  if (!/^\+?\d+$/.test(bare)) return { kind: "error", reason: "not_a_phone", text };
  // 00 is how most of the world dials a plus.
  const international = bare.startsWith("00") ? `+${bare.slice(2)}` : bare;
  if (international.startsWith("+")) return checked({ e164: international, extension, text });
  return readLocal({ digits: international, extension, text });
}

type Local = { digits: string; extension: string | null; text: string };

/** Digits without a plus, as they are dialled in Russia. */
function readLocal({ digits, extension, text }: Local): PhoneReading {
  if (digits.length < 10) return { kind: "error", reason: "too_short", text };
  if (digits.length > 15) return { kind: "error", reason: "too_long", text };
  if (digits.length === 11 && /^[78]/.test(digits))
    return checked({ e164: `+7${digits.slice(1)}`, extension, text });
  if (digits.length === 10 && /^[3489]/.test(digits))
    return checked({ e164: `+7${digits}`, extension, text });
  if (digits.length === 10 && /^[67]/.test(digits)) {
    return { kind: "ask", candidate: `+7${digits}`, extension, text };
  }
  const abroad = parsePhoneNumberFromString(`+${digits}`);
  if (abroad?.isValid()) return { kind: "ask", candidate: abroad.number, extension, text };
  return { kind: "error", reason: "not_a_phone", text };
}

/** Only the shape is checked: numbering plans grow faster than any table of them. */
function checked({
  e164,
  extension,
  text,
}: {
  e164: string;
  extension: string | null;
  text: string;
}): PhoneReading {
  const digits = e164.length - 1;
  if (digits < 7) return { kind: "error", reason: "too_short", text };
  if (digits > 15) return { kind: "error", reason: "too_long", text };
  const parsed = parsePhoneNumberFromString(e164);
  if (!parsed?.isPossible()) return { kind: "error", reason: "not_a_phone", text };
  return { kind: "phone", e164: parsed.number, extension, text };
}

/** Drops what cannot be seen, makes full-width digits plain, takes the apostrophe off a text cell. */
function tidy(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKC")
    .trim()
    .replace(/^['’`]\s*/, "");
}

const scientific = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;
const decimal = /^(\+?\d{7,15})[.,]0+$/;

const isSpreadsheetNumber = (text: string): boolean => scientific.test(text) || decimal.test(text);

/** `7.9161234567E+10` and `79161234567.0` lost nothing; of `7.9161E+10` the last digits are gone: null. */
function repairSpreadsheetNumber(text: string): string | null {
  const plain = decimal.exec(text)?.[1];
  if (plain !== undefined) return plain;
  const [, first = "", fraction = "", exponent = ""] = scientific.exec(text) ?? [];
  return fraction.length === Number(exponent) ? first + fraction : null;
}

function splitExtension(text: string): { main: string; extension: string | null } {
  const match = /^(.*?\d.*?)\s*(?:доб(?:авочный)?|вн(?:утр)?|ext(?:ension)?|x|#)[\s.:]*(\d{1,10})\)?$/iu.exec(
    text,
  );
  if (!match) return { main: text, extension: null };
  return { main: (match[1] ?? "").replace(/\($/, ""), extension: match[2] ?? null };
}
