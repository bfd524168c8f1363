import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageLinks } from "./language-links";

type AuthPanelProps = { title: ReactNode; description?: ReactNode; children: ReactNode };

/** The one column of every page before sign-in: name, what to do, the form, the language. */
export function AuthPanel({ title, description, children }: AuthPanelProps) {
  const t = useTranslations("common");
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-5 py-10">
      <p className="flex items-center gap-2 text-md font-semibold">
        <span aria-hidden className="inline-block size-3 rounded-sm bg-accent-fill" />
        {t("app")}
      </p>
      <div className="flex flex-col gap-1">
        <h1 className="text-lg font-semibold">{title}</h1>
        {description && <p className="text-ink-2">{description}</p>}
      </div>
      {children}
      <LanguageLinks />
    </main>
  );
}
