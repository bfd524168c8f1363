"use client";

import { CreditCard } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/layout/data-table";
import { PointsAmount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import type { CardRowView } from "@/server/cards/list-cards";
import type { CustomerDesk } from "@/server/customers/get-desk";
import { CardStatusBadge } from "./card-status-badge";

type Props = {
  rows: readonly CardRowView[];
  nextCursor: string | null;
  desk: Pick<CustomerDesk, "zone" | "series" | "grades">;
};

/** P7: every card, newest first. */
export function CardsTable({ rows, nextCursor, desk }: Props) {
  const t = useTranslations("cards");
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowHref={(row) => `/cards/${row.number}`}
      searchLabel={t("search")}
      nextCursor={nextCursor}
      empty={
        <EmptyState
          icon={CreditCard}
          title={t("empty")}
          action={<LinkButton href="/customers">{t("toCustomers")}</LinkButton>}
        >
          {t("emptyText")}
        </EmptyState>
      }
      filters={[
        {
          kind: "one",
          key: "status",
          label: t("status"),
          options: (["active", "blocked", "closed"] as const).map((value) => ({
            value,
            label: t(`statuses.${value}`),
          })),
        },
      ]}
      columns={[
        { key: "number", head: t("number"), cell: (row) => row.number },
        { key: "customer", head: t("customer"), cell: (row) => row.customerName },
        { key: "status", head: t("status"), cell: (row) => <CardStatusBadge status={row.status} /> },
        { key: "series", head: t("series"), phone: "hidden", cell: (row) => nameOf(desk.series, row.series) },
        { key: "grade", head: t("grade"), cell: (row) => nameOf(desk.grades, row.grade) },
        {
          key: "balance",
          head: t("balance"),
          numeric: true,
          phone: "aside",
          cell: (row) => <PointsAmount value={row.balance} bare />,
        },
        {
          key: "issued",
          head: t("issuedOn"),
          phone: "hidden",
          cell: (row) => <Moment at={row.createdAt} zone={desk.zone} show="date" />,
        },
      ]}
    />
  );
}

/** What people call it; a grade that the programme no longer has keeps its key. */
const nameOf = (choices: readonly { key: string; name: string }[], key: string | null) =>
  choices.find((choice) => choice.key === key)?.name ?? key;
