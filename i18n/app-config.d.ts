import type { Locale } from "./locale";
import type { Messages } from "./messages";

// Makes useTranslations and getTranslations know every key.
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
