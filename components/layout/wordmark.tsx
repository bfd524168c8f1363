import { useTranslations } from "next-intl";

/** The app's name; short, only its sign: a loop that comes back to where it began. */
export function Wordmark({ short = false }: { short?: boolean }) {
  const t = useTranslations("common");
  return (
    <span className="flex items-center gap-2 font-semibold">
      <svg viewBox="0 0 20 20" className="size-5 shrink-0 text-accent" aria-hidden="true" focusable="false">
        <path
          d="M15.5 10a5.5 5.5 0 1 1-2-4.24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
        <circle cx="15.2" cy="5.6" r="2.2" fill="currentColor" />
      </svg>
      <span className={short ? "sr-only" : "text-md"}>{t("app")}</span>
    </span>
  );
}
