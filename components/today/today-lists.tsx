import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { LinkButton } from "@/components/ui/link-button";
import { Day } from "@/components/ui/moment";
import { formatPercent } from "@/i18n/format";
import { formatRelativeDay, formatTime } from "@/i18n/format-date";
import type { Today } from "@/server/today/get-today";
import { type WaitingItem, WaitingList } from "./waiting-list";

/** What waits, part by part; a part with nothing in it is not shown. */
export function TodayLists({ today }: { today: Today }) {
  const t = useTranslations("today");
  const locale = useLocale();
  const titleOf = (name: string | null, number: number) =>
    [t("sale", { number }), name].filter(Boolean).join(" · ");

  const unpaid: WaitingItem[] = (today.unpaid ?? []).map((sale) => ({
    id: sale.id,
    href: `/sales/${sale.id}`,
    title: titleOf(sale.customerName, sale.number),
    detail: (
      <>
        <Amount value={sale.due} currency={sale.currency} /> {t("due")}
      </>
    ),
  }));
  const parked: WaitingItem[] = (today.parked ?? []).map((cart) => ({
    id: cart.id,
    href: "/register",
    title:
      [cart.label, cart.customerName].filter(Boolean).join(" · ") ||
      t("parkedUntitled", { time: formatTime(cart.at, today.zone) }),
    detail: <Amount value={cart.total} currency={today.currency} />,
  }));
  const blocked: WaitingItem[] = (today.blocked ?? []).map((discount) => ({
    id: discount.id,
    href: "/sales/blocked",
    title: [discount.productName, discount.customerName].filter(Boolean).join(" · "),
    detail: formatPercent(discount.percent, locale),
  }));
  const birthdays: WaitingItem[] = (today.birthdays ?? []).map((who) => ({
    id: who.id,
    href: `/customers/${who.id}`,
    title: who.name,
    detail: (
      <>
        {formatRelativeDay(who.day, today.day, locale)} · <Day date={who.day} />
      </>
    ),
  }));

  return (
    <div className="max-w-3xl">
      {blocked.length > 0 && (
        <WaitingList title={t("blocked")} description={t("blockedHint")} items={blocked} />
      )}
      {unpaid.length > 0 && (
        <WaitingList
          title={t("unpaid")}
          items={unpaid}
          action={<LinkButton href="/sales?status=placed">{t("allSales")}</LinkButton>}
        />
      )}
      {parked.length > 0 && (
        <WaitingList
          title={t("parked")}
          items={parked}
          action={<LinkButton href="/register">{t("toRegister")}</LinkButton>}
        />
      )}
      {birthdays.length > 0 && <WaitingList title={t("birthdays")} items={birthdays} />}
    </div>
  );
}
