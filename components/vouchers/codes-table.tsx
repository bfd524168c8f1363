"use client";

import { Ticket } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/layout/data-table";
import { Amount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Day, Moment } from "@/components/ui/moment";
import { groupVoucherCode } from "@/core/vouchers/voucher-code";
import { voucherStatuses } from "@/core/vouchers/voucher-status";
import type { VoucherDesk } from "@/server/vouchers/get-desk";
import type { VoucherView } from "@/server/vouchers/view";
import { VoucherStatusBadge } from "./voucher-status-badge";

type CodesTableProps = { rows: readonly VoucherView[]; nextCursor: string | null; desk: VoucherDesk };

/** Every code, newest first. */
export function CodesTable({ rows, nextCursor, desk }: CodesTableProps) {
  const t = useTranslations("vouchers");
  return (
    <DataTable
      label={t("tabs.codes")}
      rows={rows.map((row) => ({ ...row, id: row.code }))}
      rowHref={({ code }) => `/vouchers/codes/${code}`}
      searchLabel={t("searchCode")}
      nextCursor={nextCursor}
      empty={
        <EmptyState
          icon={Ticket}
          title={t("noCodes")}
          action={<LinkButton href="/vouchers">{t("toTypes")}</LinkButton>}
        >
          {t("noCodesText")}
        </EmptyState>
      }
      filters={[
        {
          kind: "one",
          key: "type",
          label: t("columns.type"),
          options: desk.types.map(({ key, name }) => ({ value: key, label: name })),
        },
        {
          kind: "one",
          key: "status",
          label: t("columns.status"),
          options: voucherStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
      ]}
      columns={[
        { key: "code", head: t("columns.code"), cell: ({ code }) => groupVoucherCode(code) },
        { key: "type", head: t("columns.type"), cell: ({ name }) => name },
        {
          key: "status",
          head: t("columns.status"),
          cell: ({ status }) => <VoucherStatusBadge status={status} />,
        },
        {
          key: "remaining",
          head: t("columns.remaining"),
          numeric: true,
          cell: ({ kind, remaining }) =>
            kind === "certificate" ? <Amount value={remaining} currency={desk.currency} /> : "",
        },
        { key: "uses", head: t("columns.uses"), numeric: true, phone: "hidden", cell: ({ uses }) => uses },
        {
          key: "customer",
          head: t("columns.customer"),
          phone: "hidden",
          cell: ({ customerName }) => customerName,
        },
        {
          key: "expires",
          head: t("columns.expiresOn"),
          phone: "hidden",
          cell: ({ expiresOn }) => expiresOn && <Day date={expiresOn} />,
        },
        {
          key: "issued",
          head: t("columns.issuedAt"),
          phone: "hidden",
          cell: ({ issuedAt }) => <Moment at={issuedAt} zone={desk.zone} show="date" />,
        },
      ]}
    />
  );
}
