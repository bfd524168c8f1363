import type { RefusalCode, RefusalParams } from "@/core/refusal";
import type { Right } from "@/core/rights";
import type { Locale } from "./locale";
import { refusalValues } from "./refusal-values";
import { translator } from "./translator";

/** What a refusal says to a person: what happened, what was kept, what to do. */
export function refusalText(locale: Locale, refusal: { code: RefusalCode; params?: RefusalParams }): string {
  return translator(locale, "refusals")(refusal.code, refusalValues(refusal.params));
}

/** The name of a right, as the rights editor and "forbidden" show it. */
export const rightText = (locale: Locale, right: Right): string =>
  translator(locale, "rights")(`names.${right}`);
