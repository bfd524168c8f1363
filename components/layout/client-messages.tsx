import { NextIntlClientProvider, useLocale } from "next-intl";
import type { ReactNode } from "react";
import { type Area, pickMessages } from "@/i18n/messages";

/** What the shell and the primitives need everywhere. */
const everywhere = ["common", "ui", "navigation", "errors"] as const satisfies readonly Area[];

/**
 * The messages that client components below may use: those of every page, and the areas named. A page with client
 * components of its own wraps them: `<ClientMessages areas={["register"]}>`.
 */
export function ClientMessages({ areas = [], children }: { areas?: readonly Area[]; children: ReactNode }) {
  const locale = useLocale();
  return (
    <NextIntlClientProvider messages={pickMessages(locale, [...everywhere, ...areas])}>
      {children}
    </NextIntlClientProvider>
  );
}
