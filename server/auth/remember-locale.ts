import "server-only";
import { cookies } from "next/headers";
import { isLocale, localeCookie } from "@/i18n/locale";
import { isSecureSite } from "./cookies";

/** Sets the browser to the language that a person chose elsewhere; without a choice the browser's own stays. */
export async function rememberLocale(locale: string | null): Promise<void> {
  if (!isLocale(locale)) return;
  // The page itself changes this cookie too, so it is an open one.
  const options = { path: "/", sameSite: "lax", maxAge: 365 * 86_400, secure: isSecureSite() } as const;
  (await cookies()).set(localeCookie, locale, options);
}
