import { accept, type Outcome, refuse } from "@/core/refusal";

/** What a macro becomes, by its name: `{{customer.name}}`. */
export type MacroValues = Readonly<Record<string, string>>;

const anyMacro = /\{\{([^{}]*)\}\}/g;

/**
 * M1: refuses a text with a macro that its message does not have, or with braces that are no macro, and names the
 * place: the first one, line and column from 1.
 */
export function checkTemplate(text: string, known: readonly string[]): Outcome<string, "unknown_macro"> {
  for (const { 1: inner = "", index, 0: whole } of text.matchAll(anyMacro)) {
    if (!known.includes(inner.trim())) return unknown(text, index, whole);
  }
  const stray = text.replace(anyMacro, (whole) => " ".repeat(whole.length)).search(/\{\{|\}\}/);
  return stray === -1 ? accept(text) : unknown(text, stray, text.slice(stray, stray + 20));
}

function unknown(text: string, index: number, macro: string) {
  const before = text.slice(0, index).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const line = before.length;
  return refuse("unknown_macro", { macro, line, column, why: `${macro}, ${line}:${column}` });
}

/**
 * A template with its macros filled in, each once: what a value contains is text and never a macro. Spaces that do not
 * break become plain ones: in an SMS they would cost the short alphabet.
 */
export const renderTemplate = (text: string, values: MacroValues): string =>
  text
    .replace(anyMacro, (whole, inner: string) => values[inner.trim()] ?? whole)
    .replaceAll(/[\u00a0\u202f]/g, " ");
