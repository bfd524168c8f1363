"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/layout/data-table";
import type { Column } from "@/components/layout/table-column";
import type { TableFilter } from "@/components/layout/table-filter";
import { Amount, Percent, PointsAmount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { GradeBadge } from "@/components/ui/grade-badge";
import { LinkButton } from "@/components/ui/link-button";
import { Day, Moment } from "@/components/ui/moment";
import { formatPhone } from "@/i18n/format-phone";
import type { CustomerRowView } from "./customer-row";

type CustomersTableProps = {
  rows: readonly CustomerRowView[];
  nextCursor: string | null;
  categories: readonly string[];
  grades: readonly { key: string; name: string }[];
  currency: string;
  zone: string;
  mayCreate: boolean;
};

/** K4, K6: the list of customers is the history of their purchases. */
export function CustomersTable(props: CustomersTableProps) {
  const { rows, nextCursor, categories, mayCreate } = props;
  const t = useTranslations("customers");
  const create = mayCreate && (
    <LinkButton href="/customers/new" tone="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      columns={useColumns(props)}
      rowHref={(row) => `/customers/${row.id}`}
      filters={useFilters(categories)}
      searchLabel={t("search")}
      nextCursor={nextCursor}
      empty={
        <EmptyState icon={Users} title={t("empty")} action={create}>
          {t("emptyText")}
        </EmptyState>
      }
    />
  );
}

function useColumns({ currency, zone, grades }: CustomersTableProps): Column<CustomerRowView>[] {
  const t = useTranslations("customers.columns");
  const classes = useTranslations("common.grade");
  return [
    {
      key: "name",
      head: t("name"),
      sort: "name",
      // Most names fit on one line; what is left over goes to the categories.
      cell: (row) => <span className="inline-block md:min-w-36">{row.name}</span>,
    },
    {
      key: "phone",
      head: t("phone"),
      cell: (row) => <span className="whitespace-nowrap">{row.phone && formatPhone(row.phone)}</span>,
    },
    {
      key: "class",
      head: t("class"),
      cell: (row) =>
        row.importance && <GradeBadge grade={row.importance}>{classes(row.importance)}</GradeBadge>,
    },
    {
      key: "categories",
      head: t("categories"),
      phone: "hidden",
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {row.categories.map((name) => (
            <Badge key={name}>{name}</Badge>
          ))}
        </span>
      ),
    },
    {
      key: "grade",
      head: t("grade"),
      optional: true,
      cell: (row) => row.grade && (grades.find(({ key }) => key === row.grade)?.name ?? row.grade),
    },
    {
      key: "birthday",
      head: t("birthday"),
      optional: true,
      sort: "birthday",
      cell: (row) => row.birthDate && <Day date={row.birthDate} />,
    },
    {
      key: "discount",
      head: t("discount"),
      numeric: true,
      optional: true,
      cell: (row) => row.discount !== null && <Percent value={row.discount} />,
    },
    {
      key: "balance",
      head: t("balance"),
      numeric: true,
      sort: "balance",
      phone: "aside",
      cell: (row) => row.balance !== null && <PointsAmount value={row.balance} bare />,
    },
    {
      key: "sold",
      head: t("sold"),
      numeric: true,
      sort: "sold",
      cell: (row) => <Amount value={row.sold} currency={currency} />,
    },
    {
      key: "paid",
      head: t("paid"),
      numeric: true,
      sort: "paid",
      optional: true,
      cell: (row) => <Amount value={row.paid} currency={currency} />,
    },
    {
      key: "visits",
      head: t("visits"),
      numeric: true,
      sort: "visits",
      phone: "hidden",
      cell: (row) => row.visits,
    },
    {
      key: "averagePurchase",
      head: t("averagePurchase"),
      numeric: true,
      sort: "averagePurchase",
      optional: true,
      phone: "hidden",
      cell: (row) =>
        row.averagePurchase !== null && <Amount value={row.averagePurchase} currency={currency} />,
    },
    {
      key: "lastVisit",
      head: t("lastVisit"),
      sort: "lastVisit",
      cell: (row) => row.lastVisitAt && <Moment at={row.lastVisitAt} zone={zone} show="date" />,
    },
  ];
}

function useFilters(categories: readonly string[]): TableFilter[] {
  const t = useTranslations("customers");
  const classes = useTranslations("common.grade");
  return [
    {
      kind: "one",
      key: "importance",
      label: t("filters.importance"),
      options: (["gold", "silver", "bronze"] as const).map((value) => ({ value, label: classes(value) })),
    },
    {
      kind: "one",
      key: "category",
      label: t("filters.category"),
      options: categories.map((value) => ({ value, label: value })),
    },
    {
      kind: "one",
      key: "role",
      label: t("filters.role"),
      options: (["customer", "supplier", "prospect"] as const).map((value) => ({
        value,
        label: t(`roles.${value}`),
      })),
    },
    {
      kind: "one",
      key: "archived",
      label: t("filters.archived"),
      options: [{ value: "true", label: t("filters.onlyArchived") }],
    },
  ];
}
