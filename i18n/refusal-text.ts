import type { RefusalCode, RefusalParams } from "@/core/refusal";
import type { Right } from "@/core/rights";
import type { Locale } from "./locale";
import type { Messages } from "./messages";
import { translator } from "./translator";

export type NoticeCode = keyof Messages["notices"];

/** What a refusal says to a person: what happened, what was kept, what to do. */
export function refusalText(locale: Locale, refusal: { code: RefusalCode; params?: RefusalParams }): string {
  return translator(locale, "refusals")(refusal.code, values(refusal.params));
}

/** What a notice of the quote says. */
export function noticeText(locale: Locale, notice: { code: NoticeCode; params?: RefusalParams }): string {
  return translator(locale, "notices")(notice.code, values(notice.params));
}

/** The name of a right, as the rights editor and "forbidden" show it. */
export const rightText = (locale: Locale, right: Right): string =>
  translator(locale, "rights")(`names.${right}`);

/** Texts may leave an argument out; none may ask for one that the refusal did not bring. */
function values(params: RefusalParams = {}): Record<string, string | number> {
  const shown = Object.entries(params).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  return { code: "", why: "", ...Object.fromEntries(shown) };
}
