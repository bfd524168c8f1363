"use client";

import { Package } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/layout/data-table";
import type { Column } from "@/components/layout/table-column";
import type { TableFilter } from "@/components/layout/table-filter";
import { Amount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { localName } from "@/core/catalogue/local-name";
import type { ProductView } from "@/server/catalogue/view";
import { type GroupChoice, groupOptions } from "./group-options";

type ProductTableProps = {
  rows: readonly ProductView[];
  groups: readonly GroupChoice[];
  priceLists: readonly { key: string; name: string }[];
  currency: string;
  seesCost: boolean;
  nextCursor: string | null;
  /** The button for a new product, for those who may. */
  create: ReactNode;
};

/** C1: the list of products; search, filters and order live in the address. */
export function ProductTable({ rows, groups, nextCursor, create, ...more }: ProductTableProps) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const filters: TableFilter[] = [
    { kind: "one", key: "group", label: t("fields.group"), options: groupOptions(groups, locale) },
    {
      kind: "one",
      key: "kind",
      label: t("fields.kind"),
      options: (["goods", "service"] as const).map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      kind: "one",
      key: "archived",
      label: t("list.archive"),
      options: [{ value: "true", label: t("list.archived") }],
    },
  ];
  return (
    <DataTable
      label={t("tabs.products")}
      rows={rows}
      columns={useColumns({ ...more, groups })}
      rowHref={({ id }) => `/catalogue/${id}`}
      filters={filters}
      searchLabel={t("list.search")}
      nextCursor={nextCursor}
      empty={
        <EmptyState icon={Package} title={t("list.emptyTitle")} action={create}>
          {t("list.emptyText")}
        </EmptyState>
      }
    />
  );
}

type ColumnFacts = Pick<ProductTableProps, "currency" | "seesCost" | "priceLists" | "groups">;

function useColumns({ currency, seesCost, priceLists, groups }: ColumnFacts): Column<ProductView>[] {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const amount = (value: number | null | undefined) =>
    value == null ? <span className="text-ink-3">—</span> : <Amount value={value} currency={currency} />;
  return [
    { key: "name", head: t("fields.name"), sort: "name", cell: (row) => localName(row, locale) },
    {
      key: "sku",
      head: t("fields.sku"),
      cell: (row) => <span className="text-ink-2">{row.sku}</span>,
    },
    {
      key: "group",
      head: t("fields.group"),
      cell: (row) => {
        const group = groups.find(({ id }) => id === row.group);
        return group ? localName(group, locale) : row.groupName;
      },
    },
    {
      key: "kind",
      head: t("fields.kind"),
      optional: true,
      cell: (row) => t(`kinds.${row.kind}`),
    },
    {
      key: "barcodes",
      head: t("fields.barcodes"),
      optional: true,
      cell: (row) => row.barcodes.join(", "),
    },
    ...(seesCost
      ? [
          {
            key: "cost",
            head: t("fields.cost"),
            numeric: true,
            optional: true,
            cell: (row: ProductView) => amount(row.cost),
          },
        ]
      : []),
    {
      key: "minPrice",
      head: t("fields.minPrice"),
      numeric: true,
      phone: "hidden",
      cell: (row) => amount(row.minPrice),
    },
    ...priceLists.map(({ key, name }) => ({
      key: `list-${key}`,
      head: name,
      numeric: true,
      optional: true,
      cell: (row: ProductView) => amount(row.prices[key]),
    })),
    {
      key: "price",
      head: t("fields.price"),
      numeric: true,
      phone: "aside",
      sort: "price",
      cell: (row) => amount(row.price),
    },
  ];
}
