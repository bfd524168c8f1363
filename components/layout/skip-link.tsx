import { useTranslations } from "next-intl";

/** The first stop of the Tab key: past the menu. */
export function SkipLink() {
  const t = useTranslations("navigation");
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent-fill focus:px-3 focus:py-1.5 focus:text-on-fill"
    >
      {t("skip")}
    </a>
  );
}
