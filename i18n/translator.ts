import { createTranslator } from "next-intl";
import type { Locale } from "./locale";
import { type Area, messages } from "./messages";

/**
 * The translator of one area outside a request: letters, documents, jobs, problem texts. In pages and components
 * use next-intl's `getTranslations` and `useTranslations`.
 */
export const translator = <A extends Area>(locale: Locale, namespace: A) =>
  createTranslator({ locale, messages: messages[locale], namespace });
