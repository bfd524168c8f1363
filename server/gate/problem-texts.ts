import type { RefusalCode } from "@/core/refusal";
import { refusalStatus } from "@/core/refusal";
import type { Right } from "@/core/rights";
import { isLocale, type Locale, pickLocale } from "@/i18n/locale";
import { refusalText, rightText } from "@/i18n/refusal-text";
import { translator } from "@/i18n/translator";
import type { Texts } from "./problem";

/** A program asks for a language by `Accept-Language`; English, the language of codes, unless it does. */
export function requestLocale(request: Request): Locale {
  const asked = request.headers.get("accept-language");
  if (!asked || asked === "*") return "en";
  const locale = pickLocale(asked);
  return isLocale(locale) ? locale : "en";
}

const isRefusal = (code: string): code is RefusalCode => code in refusalStatus;

/** Title and detail of every code, refusals and failures alike, in one language. */
export const problemTexts =
  (locale: Locale): Texts =>
  (code, params) => {
    const t = translator(locale, "errors");
    switch (code) {
      case "invalid_input":
        return { title: t("invalid.title"), detail: t("invalid.text") };
      case "unauthenticated":
        return { title: t("unauthenticated.title"), detail: t("unauthenticated.text") };
      case "throttled":
        return {
          title: t("throttled.title"),
          detail: t("throttled.text", { seconds: Number(params.retryAfter) }),
        };
      case "unavailable":
        return { title: t("unavailable.title"), detail: t("unavailable.text") };
      case "unexpected":
        return {
          title: t("unexpected.title"),
          detail: t("unexpected.text", { reference: String(params.reference) }),
        };
      case "forbidden":
        return {
          title: t("forbidden.title"),
          detail: params.right
            ? t("forbidden.text", { right: rightText(locale, params.right as Right) })
            : t("forbidden.plain"),
        };
      default: {
        const text = isRefusal(code) ? refusalText(locale, { code, params }) : code;
        return { title: text.split(/(?<=\.)\s/)[0] ?? text, detail: text };
      }
    }
  };

/** The same for programs: they have no form to correct and no session to sign in to. */
export const programTexts =
  (locale: Locale): Texts =>
  (code, params) => {
    const t = translator(locale, "problems");
    switch (code) {
      case "invalid_input":
        return { title: t("invalid.title"), detail: t("invalid.text") };
      case "unauthenticated":
        return { title: t("unauthenticated.title"), detail: t("unauthenticated.text") };
      case "unavailable":
        return { title: translator(locale, "errors")("unavailable.title"), detail: t("unavailable.text") };
      default:
        return problemTexts(locale)(code, params);
    }
  };

/** Of what reaches no operation: an address that cannot be read, no such address or method, a body that is too long. */
export function doorText(
  locale: Locale,
  why: "unreadable" | "noRoute" | "wrongMethod" | "tooLarge",
): { title: string; text: string } {
  const t = translator(locale, "problems");
  return { title: t(`${why}.title`), text: t(`${why}.text`) };
}
