"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "@/components/layout/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { AuditView } from "@/server/audit/list-audit";
import { ChangeList } from "./change-list";

const areas = [
  "auth",
  "sales",
  "customers",
  "cards",
  "points",
  "catalogue",
  "programme",
  "people",
  "stores",
  "settings",
  "jobs",
] as const;

type AuditListProps = {
  entries: readonly AuditView[];
  people: readonly { id: string; name: string }[];
  nextCursor: string | null;
  zone: string;
};

/** U3: who did what, when, from where, before and after. */
export function AuditList({ entries, people, nextCursor, zone }: AuditListProps) {
  const t = useTranslations("audit");
  return (
    <DataTable
      label={t("title")}
      rows={entries}
      nextCursor={nextCursor}
      searchLabel={t("subjectId")}
      filters={[
        { kind: "dates", key: "period", label: t("when"), fromKey: "from", toKey: "to" },
        {
          kind: "one",
          key: "actor",
          label: t("who"),
          options: people.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          kind: "one",
          key: "action",
          label: t("what"),
          options: areas.map((area) => ({ value: area, label: t(`areas.${area}`) })),
        },
      ]}
      empty={<EmptyState title={t("empty")} />}
      columns={[
        {
          key: "at",
          head: t("when"),
          cell: ({ at }) => <Moment at={at} zone={zone} />,
        },
        {
          key: "actor",
          head: t("who"),
          cell: ({ actor }) => actor.name ?? t(`kinds.${kindOf(actor.kind)}`),
        },
        { key: "action", head: t("what"), cell: ({ action }) => <code className="text-sm">{action}</code> },
        {
          key: "subject",
          head: t("subject"),
          desk: true,
          cell: ({ subject }) => subject && <span className="text-sm text-ink-2">{subject.id}</span>,
        },
        { key: "changes", head: t("changes"), cell: ({ changes }) => <ChangeList changes={changes} /> },
        { key: "ip", head: t("from"), desk: true, cell: ({ ip }) => ip },
        {
          key: "requestId",
          head: t("reference"),
          optional: true,
          cell: ({ requestId }) => <span className="text-sm">{requestId}</span>,
        },
      ]}
    />
  );
}

const kinds = ["employee", "key", "customer", "public", "system"] as const;

const kindOf = (kind: string): (typeof kinds)[number] => kinds.find((known) => known === kind) ?? "system";
