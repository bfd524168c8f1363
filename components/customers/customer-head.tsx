import { useLocale, useTranslations } from "next-intl";
import { Amount, Percent, PointsAmount } from "@/components/ui/amount";
import { GradeBadge } from "@/components/ui/grade-badge";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stat, StatRow } from "@/components/ui/stat";
import { TabLinks } from "@/components/ui/tab-links";
import { formatMoney, formatPoints } from "@/i18n/format";
import { formatDate, formatDay } from "@/i18n/format-date";
import type { CustomerDesk } from "@/server/customers/get-desk";
import type { CustomerView } from "@/server/customers/view";
import { ArchiveCustomer } from "./archive-customer";
import { EditCustomer } from "./edit-customer";

const tabs = ["overview", "purchases", "loyalty", "notes", "history"] as const;
export type CustomerTab = (typeof tabs)[number];

type Props = { customer: CustomerView; desk: CustomerDesk };

/** Who it is, what matters, what may be done, and the tabs. */
export function CustomerHead({ customer, desk, tab }: Props & { tab: CustomerTab }) {
  const t = useTranslations("customers");
  const common = useTranslations("common");
  const { id, name, importance } = customer;
  return (
    <PageHeader
      title={name}
      breadcrumbs={[{ label: t("title"), href: "/customers" }, { label: name }]}
      badges={
        importance && <GradeBadge grade={importance.value}>{common(`grade.${importance.value}`)}</GradeBadge>
      }
      actions={
        <>
          {desk.may.edit && <ArchiveCustomer id={id} name={name} archived={customer.archivedAt !== null} />}
          {desk.may.edit && <EditCustomer customer={customer} desk={desk} />}
          {desk.may.sell && !customer.archivedAt && (
            <LinkButton href={`/register?customer=${id}`} tone="primary">
              {t("sell")}
            </LinkButton>
          )}
        </>
      }
    >
      {customer.archivedAt && <Notice>{t("archivedNote")}</Notice>}
      <Figures customer={customer} desk={desk} />
      <TabLinks
        label={t("tabs.label")}
        items={tabs.map((each) => ({
          href: each === "overview" ? `/customers/${id}` : `/customers/${id}/${each}`,
          label: t(`tabs.${each}`),
          current: each === tab,
        }))}
      />
    </PageHeader>
  );
}

function Figures({ customer, desk }: Props) {
  const t = useTranslations("customers.head");
  const locale = useLocale();
  const { totals } = customer;
  const open = customer.cards.filter((card) => card.status !== "closed");
  const total = (of: "balance" | "pending" | "debt") => open.reduce((sum, card) => sum + card[of], 0);
  const worth = formatMoney(total("balance") * desk.pointValue, desk.currency, locale);
  return (
    <StatRow>
      <Stat
        label={t("balance")}
        hint={[
          t("worth", { amount: worth }),
          total("pending") > 0 && t("pending", { points: formatPoints(total("pending"), locale) }),
          total("debt") > 0 && t("debt", { points: formatPoints(total("debt"), locale) }),
        ]
          .filter(Boolean)
          .join(", ")}
      >
        <PointsAmount value={total("balance")} bare />
      </Stat>
      <DiscountStat customer={customer} desk={desk} />
      <Stat label={t("sold")} hint={t("paid", { amount: formatMoney(totals.paid, desk.currency, locale) })}>
        <Amount value={totals.sold} currency={desk.currency} />
      </Stat>
      <Stat
        label={t("visits")}
        hint={
          totals.lastVisitAt
            ? t("lastVisit", { date: formatDate(totals.lastVisitAt, locale, desk.zone) })
            : t("never")
        }
      >
        {totals.visits}
      </Stat>
    </StatRow>
  );
}

/** The discount that the customer brings along, and why (T6); which one wins is the quote's matter. */
function DiscountStat({ customer, desk }: Props) {
  const t = useTranslations("customers");
  const locale = useLocale();
  const { discount, ruleDiscount, priceList } = customer;
  const list = desk.priceLists.find(({ key }) => key === priceList);
  const why = [
    discount !== null && discount > 0 && t("discountWhy.individual"),
    ruleDiscount &&
      (ruleDiscount.until
        ? t("discountWhy.ruleUntil", { until: formatDay(ruleDiscount.until, locale) })
        : t("discountWhy.rule", { since: formatDate(ruleDiscount.since, locale, desk.zone) })),
    list && t("discountWhy.priceList", { name: list.name }),
  ].filter(Boolean);
  const percent = Math.max(discount ?? 0, ruleDiscount?.percent ?? 0);
  return (
    <Stat label={t("head.discount")} hint={why.join(", ")}>
      {percent > 0 ? <Percent value={percent} /> : t("head.noDiscount")}
    </Stat>
  );
}
