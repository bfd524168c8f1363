import type { z } from "zod";
import type { Locale } from "./locale";
import { translator } from "./translator";

/** Words for what a form's schema found wrong with a field, in the reader's language. For `parseWithZod`. */
export function formErrors(locale: Locale): z.core.$ZodErrorMap {
  const t = translator(locale, "errors");
  return (issue) => {
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined ? t("fields.missing") : t("fields.invalid");
      case "too_small":
        if (issue.origin === "string") {
          return issue.minimum === 1
            ? t("fields.missing")
            : t("fields.short", { count: Number(issue.minimum) });
        }
        return issue.origin === "array"
          ? t("fields.missing")
          : t("fields.small", { least: Number(issue.minimum) });
      case "too_big":
        return issue.origin === "string"
          ? t("fields.long", { count: Number(issue.maximum) })
          : t("fields.big", { most: Number(issue.maximum) });
      case "invalid_format":
        return issue.format === "email" ? t("fields.email") : t("fields.invalid");
      default:
        return t("fields.invalid");
    }
  };
}
