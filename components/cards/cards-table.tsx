"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "@/components/layout/data-table";
import { PointsAmount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { CardRowView } from "@/server/cards/list-cards";
import { CardStatusBadge } from "./card-status-badge";

type Props = { rows: readonly CardRowView[]; nextCursor: string | null; zone: string };

/** P7: every card, newest first. */
export function CardsTable({ rows, nextCursor, zone }: Props) {
  const t = useTranslations("cards");
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowHref={(row) => `/cards/${row.number}`}
      searchLabel={t("search")}
      nextCursor={nextCursor}
      empty={<EmptyState title={t("empty")} />}
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
        { key: "series", head: t("series"), phone: "hidden", cell: (row) => row.series },
        { key: "grade", head: t("grade"), cell: (row) => row.grade },
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
          cell: (row) => <Moment at={row.createdAt} zone={zone} show="date" />,
        },
      ]}
    />
  );
}
