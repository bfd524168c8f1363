import { searchDigits } from "@/core/customers/phone-search";

// Q4: the register's one input. What was typed or scanned says by itself what it is.

export type Entry =
  | { kind: "nothing" }
  /** `3*`: how much of the selected line, in thousandths. */
  | { kind: "quantity"; quantity: number }
  /** `+` or `-` on the selected line. */
  | { kind: "step"; by: 1000 | -1000 }
  /** Something to look for; `quantity` comes from `3*` before it, `text` without it. */
  | { kind: "find"; text: string; quantity: number };

const times = /^(\d{1,6}(?:[.,]\d{1,3})?)\s*[*×]\s*(.*)$/u;

/** Takes the text of the input apart. A code printed with a `+` is found as such: only a lone sign is a step. */
export function readEntry(typed: string): Entry {
  const text = typed.replace(/\p{Cf}/gu, "").trim();
  if (text === "") return { kind: "nothing" };
  if (text === "+") return { kind: "step", by: 1000 };
  if (/^[-−–]$/u.test(text)) return { kind: "step", by: -1000 };
  const [, count, rest] = times.exec(text) ?? [];
  if (count === undefined || rest === undefined) return { kind: "find", text, quantity: 1000 };
  const quantity = thousandths(count);
  return rest === "" ? { kind: "quantity", quantity } : { kind: "find", text: rest, quantity };
}

/** What a text that nothing was found for could still be: it decides what the register offers. */
export type Unfound = "phone" | "barcode" | "coupon" | "name";

/**
 * A phone has 10 to 15 digits and maybe the signs people write between them, a barcode only digits; a coupon's code
 * has no spaces and a digit or a dash among its letters.
 */
export function readUnfound(text: string): Unfound {
  if (isPhoneLike(text)) return "phone";
  if (/^\d{4,48}$/.test(text)) return "barcode";
  if (/^[0-9A-Za-z-]{4,40}$/.test(text) && /[0-9-]/.test(text)) return "coupon";
  return "name";
}

/** Digits as they are dialled at home or abroad; a bare EAN-13 is taken for a barcode. */
function isPhoneLike(text: string): boolean {
  if (!/^\+?[\d\s().\p{Pd}]+$/u.test(text)) return false;
  const digits = searchDigits(text);
  if (text.trim().startsWith("+")) return digits.length >= 10 && digits.length <= 15;
  if (digits.length === 11) return /^[78]/.test(digits);
  return digits.length === 10 && /^[3-9]/.test(digits);
}

function thousandths(text: string): number {
  const [whole = "0", fraction = ""] = text.replace(",", ".").split(".");
  return Number(whole + fraction.padEnd(3, "0"));
}
