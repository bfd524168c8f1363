import type { z } from "zod";
import type { Locale } from "./locale";
import { translator } from "./translator";

/** Words for what a form's schema found wrong with a field, in the reader's language. For `parseWithZod`. */
export function formErrors(locale: Locale): z.core.$ZodErrorMap {
  const t = translator(locale, "fields");
  return (issue) => {
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined ? t("missing") : t("invalid");
      case "too_small":
        if (issue.origin === "string") {
          return issue.minimum === 1 ? t("missing") : t("short", { count: Number(issue.minimum) });
        }
        return issue.origin === "array" ? t("missing") : t("small", { least: Number(issue.minimum) });
      case "too_big":
        return issue.origin === "string"
          ? t("long", { count: Number(issue.maximum) })
          : t("big", { most: Number(issue.maximum) });
      case "invalid_format":
        return issue.format === "email" ? t("email") : t("invalid");
      default:
        return t("invalid");
    }
  };
}
