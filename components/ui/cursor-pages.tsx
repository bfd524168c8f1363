import { ChevronRight, ChevronsLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "./link-button";

type CursorPagesProps = {
  /** Where the first page is, when this is not it. */
  firstHref?: string | null;
  /** Where the next page is, when there is one. */
  nextHref?: string | null;
};

/** Pages by key: no numbers to count to, and page 10,000 is as quick as the first. */
export function CursorPages({ firstHref, nextHref }: CursorPagesProps) {
  const t = useTranslations("ui");
  if (!firstHref && !nextHref) return null;
  return (
    <nav aria-label={t("pages")} className="flex justify-end gap-2 py-3 print:hidden">
      {firstHref && (
        <LinkButton href={firstHref} tone="quiet">
          <ChevronsLeft aria-hidden />
          {t("firstPage")}
        </LinkButton>
      )}
      {nextHref && (
        <LinkButton href={nextHref}>
          {t("next")}
          <ChevronRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
