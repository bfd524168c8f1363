import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import type { Locale } from "@/i18n/locale";
import { messages } from "@/i18n/messages";

/** Renders a component as a page of one language would. */
export const renderPage = (element: ReactElement, locale: Locale = "ru") =>
  render(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );
