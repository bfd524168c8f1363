"use client";

import { ReceiptText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/layout/data-table";
import type { Column } from "@/components/layout/table-column";
import type { TableFilter } from "@/components/layout/table-filter";
import { Amount, PointsAmount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { saleStatuses } from "@/core/sales/state";
import type { SaleRowView } from "@/server/sales/list-sales";
import { StatusBadge } from "./status-badge";

type SalesTableProps = {
  rows: readonly SaleRowView[];
  stores: readonly { id: string; name: string }[];
  nextCursor: string | null;
  /** The button for a new sale, for those who may. */
  create: ReactNode;
};

/** The list of sales, newest first; filters live in the address. */
export function SalesTable({ rows, stores, nextCursor, create }: SalesTableProps) {
  const t = useTranslations("sales");
  const filters: TableFilter[] = [
    { kind: "dates", key: "period", label: t("fields.period"), fromKey: "from", toKey: "to" },
    {
      kind: "one",
      key: "status",
      label: t("fields.status"),
      options: saleStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
    ...(stores.length > 1
      ? [
          {
            kind: "one" as const,
            key: "store",
            label: t("fields.store"),
            options: stores.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t("list.label")}
      rows={rows}
      columns={useColumns()}
      rowHref={({ id }) => `/sales/${id}`}
      filters={filters}
      nextCursor={nextCursor}
      empty={
        <EmptyState icon={ReceiptText} title={t("list.emptyTitle")} action={create}>
          {t("list.emptyText")}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<SaleRowView>[] {
  const t = useTranslations("sales");
  const quiet = (text: string | null) => (
    <span title={text ?? undefined} className="block max-w-44 truncate text-ink-2">
      {text}
    </span>
  );
  return [
    {
      key: "number",
      head: t("fields.number"),
      cell: (row) => row.number,
    },
    { key: "at", head: t("fields.at"), cell: (row) => <Moment at={row.at} zone={row.zone} /> },
    {
      key: "customer",
      head: t("fields.customer"),
      cell: (row) => row.customerName ?? <span className="text-ink-3">{t("list.noCustomer")}</span>,
    },
    { key: "store", head: t("fields.store"), phone: "hidden", cell: (row) => quiet(row.storeName) },
    { key: "employee", head: t("fields.employee"), phone: "hidden", cell: (row) => quiet(row.employeeName) },
    { key: "status", head: t("fields.status"), cell: (row) => <StatusBadge status={row.status} /> },
    {
      key: "paid",
      head: t("fields.paid"),
      numeric: true,
      optional: true,
      cell: (row) => <Amount value={row.paid} currency={row.currency} />,
    },
    {
      key: "points",
      head: t("fields.points"),
      numeric: true,
      phone: "hidden",
      cell: ({ pointsEarned, pointsSpent }) => (
        <>
          {pointsSpent > 0 && <PointsAmount value={-pointsSpent} signed bare className="mr-2 text-ink-2" />}
          {pointsEarned > 0 && <PointsAmount value={pointsEarned} signed bare />}
        </>
      ),
    },
    {
      key: "total",
      head: t("fields.total"),
      numeric: true,
      phone: "aside",
      cell: (row) => <Amount value={row.total} currency={row.currency} />,
    },
  ];
}
