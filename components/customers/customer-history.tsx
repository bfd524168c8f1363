import { Award, BadgePercent, Coins, type LucideIcon, PencilLine, ShoppingBag } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useAuditWord } from "@/components/audit/use-audit-word";
import { GradeReason } from "@/components/cards/grade-reason";
import { StandingLine } from "@/components/standing/standing-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { visitStatusSchema } from "@/core/visits/visit-status";
import { formatMoney, formatPercent, formatPoints } from "@/i18n/format";
import { formatDateTime } from "@/i18n/format-date";
import type { Happening } from "@/server/customers/list-history";

type CustomerHistoryProps = { happenings: readonly Happening[]; zone: string; currency: string };

/** K8: what happened with a customer, as a story, newest first. */
export function CustomerHistory({ happenings, zone, currency }: CustomerHistoryProps) {
  const t = useTranslations("customers.history");
  if (happenings.length === 0) return <EmptyState title={t("empty")} />;
  return (
    <ol className="flex max-w-3xl flex-col">
      {happenings.map((happening) => (
        <li key={keyOf(happening)} className="flex gap-3 border-line border-b py-2.5">
          <HappeningIcon kind={happening.kind} />
          <div className="min-w-0 flex-1">
            <What happening={happening} zone={zone} currency={currency} />
          </div>
          <Moment at={happening.at} zone={zone} className="text-sm text-ink-3" />
        </li>
      ))}
    </ol>
  );
}

const icons: Record<Happening["kind"], LucideIcon> = {
  sale: ShoppingBag,
  points: Coins,
  change: PencilLine,
  decision: BadgePercent,
  grade: Award,
  standing: Award,
};

function HappeningIcon({ kind }: { kind: Happening["kind"] }) {
  const Icon = icons[kind];
  return <Icon aria-hidden className="mt-0.5 size-4 text-ink-3" />;
}

type WhatProps = { happening: Happening; zone: string; currency: string };

function What({ happening, zone, currency }: WhatProps) {
  switch (happening.kind) {
    case "sale":
      return <SaleLine sale={happening.sale} />;
    case "points":
      return <PointsLine card={happening.card} entry={happening.entry} />;
    case "change":
      return happening.change.action.startsWith("visits.") ? (
        <VisitLine change={happening.change} zone={zone} />
      ) : (
        <ChangeLine change={happening.change} />
      );
    case "grade":
      return <GradeLine change={happening.grade} currency={currency} />;
    case "standing":
      return <StandingLine change={happening.standing} currency={currency} />;
    case "decision":
      return <DecisionLine decision={happening.decision} currency={currency} />;
  }
}

type Of<K extends Happening["kind"]> = Extract<Happening, { kind: K }>;

function SaleLine({ sale }: Pick<Of<"sale">, "sale">) {
  const t = useTranslations("customers");
  const locale = useLocale();
  return (
    <>
      <Link href={`/sales/${sale.id}`} className="font-medium text-accent">
        {t("history.sale", { number: sale.number, amount: formatMoney(sale.total, sale.currency, locale) })}
      </Link>
      <span className="block text-sm text-ink-3">
        {t(`purchases.statuses.${sale.status}`)}, {sale.store}
      </span>
    </>
  );
}

function PointsLine({ card, entry }: Pick<Of<"points">, "card" | "entry">) {
  const t = useTranslations("customers.history");
  const cards = useTranslations("cards");
  const locale = useLocale();
  const points = formatPoints(entry.points, locale, { signed: true });
  const details = [cards(`entryKinds.${entry.kind}`), entry.reason, entry.by].filter(Boolean);
  return (
    <>
      {t("points", { points, card })}
      <span className="block text-sm text-ink-3">{details.join(", ")}</span>
    </>
  );
}

/** P6: a card moved between grades. */
function GradeLine({ change, currency }: { change: Of<"grade">["grade"]; currency: string }) {
  const t = useTranslations("cards.grades");
  const names = { before: change.before ?? t("none"), after: change.after ?? t("none") };
  return (
    <>
      {t("moved", { card: change.card, ...names })}
      <span className="block text-sm text-ink-3">
        <GradeReason change={change} currency={currency} />
      </span>
    </>
  );
}

/** D4: what was decided on a discount that a minimum price blocked. */
function DecisionLine({ decision, currency }: Pick<Of<"decision">, "decision"> & { currency: string }) {
  const t = useTranslations("customers.history");
  const locale = useLocale();
  const { minPrice, discount, percent, product, sale, by } = decision;
  const values = {
    product,
    percent: formatPercent(percent, locale),
    amount: minPrice === null ? "—" : formatMoney(minPrice, currency, locale),
    discount: formatPercent(discount ?? 0, locale),
    text: decision.text ?? "",
  };
  const text = t(`decisions.${decision.decision}`, values);
  return (
    <>
      {sale === null ? (
        text
      ) : (
        <Link href={`/sales/${sale}`} className="text-accent">
          {text}
        </Link>
      )}
      <span className="block text-sm text-ink-3">{by ?? t("system")}</span>
    </>
  );
}

/** K10: a visit was booked, moved or marked. */
function VisitLine({ change, zone }: Pick<Of<"change">, "change"> & { zone: string }) {
  const t = useTranslations("customers.history");
  const visits = useTranslations("visits.statuses");
  const locale = useLocale();
  const { data: status = "planned" } = visitStatusSchema.safeParse(change.after.status);
  const date = formatDateTime(String(change.after.at), locale, zone);
  return (
    <>
      {t("visit", { date, status: visits(status) })}
      <span className="block text-sm text-ink-3">{change.by ?? t("system")}</span>
    </>
  );
}

function ChangeLine({ change }: Pick<Of<"change">, "change">) {
  const t = useTranslations("customers.history");
  const fields = useFieldNames(change.after);
  const phrase = useAuditWord()("actions", change.action);
  const number = typeof change.after.number === "string" ? change.after.number : null;
  const details = [fields, number, change.after.reason, change.after.statusReason, change.by ?? t("system")];
  return (
    <>
      {phrase ?? change.action}
      <span className="block text-sm text-ink-3">{details.filter(Boolean).join(", ")}</span>
    </>
  );
}

const named = [
  "name",
  "kind",
  "roles",
  "phones",
  "emails",
  "birthDate",
  "taxId",
  "address",
  "categories",
  "importance",
  "priceList",
  "discount",
  "notes",
  "locale",
  "consents",
  "externalId",
  "responsible",
] as const;

/** The fields that changed, by the names that forms give them. */
function useFieldNames(after: Record<string, unknown>): string {
  const t = useTranslations("customers.fields");
  return named
    .filter((field) => field in after)
    .map((field) => t(field).toLowerCase())
    .join(", ");
}

function keyOf(happening: Happening): string {
  switch (happening.kind) {
    case "sale":
      return happening.sale.id;
    case "points":
      return happening.entry.id;
    case "change":
      return happening.change.id;
    case "grade":
      return happening.grade.id;
    case "standing":
      return happening.standing.id;
    case "decision":
      return happening.decision.id;
  }
}
