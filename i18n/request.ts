import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLocale, localeCookie, pickLocale } from "./locale";
import { messages } from "./messages";

// The person's own choice, else the browser's wish. Dates are never formatted in this zone: every formatter of
// `i18n/format-date.ts` takes the store's zone as an argument.
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : pickLocale((await headers()).get("accept-language"));
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
