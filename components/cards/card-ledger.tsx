import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { EntryView } from "@/server/cards/entry-view";
import type { LotView } from "@/server/cards/list-lots";
import { LedgerTable } from "./ledger-table";
import { LotsTable } from "./lots-table";

type CardLedgerProps = {
  number: string;
  lots: readonly LotView[];
  entries: readonly EntryView[];
  zone: string;
  /** Where older entries are, when there are any. */
  moreHref: string | null;
  /** The customer's other cards, whose ledgers may be shown instead. */
  others?: readonly { number: string; href: string }[];
};

/** What a card's balance is made of, and how it came about. */
export function CardLedger({ number, lots, entries, zone, moreHref, others = [] }: CardLedgerProps) {
  const t = useTranslations("cards");
  return (
    <>
      {lots.length > 0 && (
        <Section title={t("lotsTitle")} description={t("lotsHint")}>
          <LotsTable lots={lots} zone={zone} />
        </Section>
      )}
      <Section
        title={t("ledgerOf", { number })}
        actions={others.map((other) => (
          <Link key={other.number} href={other.href} className="text-sm text-accent">
            {other.number}
          </Link>
        ))}
      >
        <LedgerTable entries={entries} zone={zone} />
        {moreHref && (
          <LinkButton href={moreHref} className="mt-3">
            {t("older")}
          </LinkButton>
        )}
      </Section>
    </>
  );
}
