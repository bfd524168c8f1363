"use client";

import { useSearchParams } from "next/navigation";
import { useMessages, useTranslations } from "next-intl";
import { DataTable } from "@/components/layout/data-table";
import type { TableFilter } from "@/components/layout/table-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { AuditView } from "@/server/audit/list-audit";
import { ChangeList } from "./change-list";
import { SubjectLink } from "./subject-link";
import { useAuditWord } from "./use-audit-word";

type AuditListProps = {
  entries: readonly AuditView[];
  people: readonly { id: string; name: string }[];
  nextCursor: string | null;
  zone: string;
  currency: string;
};

/** U3: who did what, when, from where, before and after. */
export function AuditList({ entries, people, nextCursor, zone, currency }: AuditListProps) {
  const t = useTranslations("audit");
  const word = useAuditWord();
  const actionFilters = useActionFilters();
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
        ...actionFilters,
      ]}
      empty={<EmptyState title={t("empty")} />}
      columns={[
        {
          key: "action",
          head: t("what"),
          cell: ({ action }) => <span className="font-medium">{word("actions", action) ?? action}</span>,
        },
        {
          key: "subject",
          head: t("subject"),
          cell: ({ subject }) => subject && <SubjectLink subject={subject} />,
        },
        {
          key: "changes",
          head: t("changes"),
          phone: "below",
          cell: ({ changes }) => <ChangeList changes={changes} currency={currency} zone={zone} />,
        },
        { key: "actor", head: t("who"), cell: ({ actor }) => actor.name ?? word("kinds", actor.kind) },
        { key: "at", head: t("when"), phone: "aside", cell: ({ at }) => <Moment at={at} zone={zone} /> },
        { key: "ip", head: t("from"), phone: "hidden", cell: ({ ip }) => ip },
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

/** By area first; where one is chosen, by the single actions in it too. */
function useActionFilters(): TableFilter[] {
  const t = useTranslations("audit");
  const { audit } = useMessages();
  const chosen = useSearchParams().get("area");
  const areas = Object.entries(audit.actions).map(([area, actions]) => ({
    value: area,
    label: audit.areas[area as keyof typeof audit.areas],
    actions: Object.entries<string>(actions).map(([verb, label]) => ({ value: `${area}.${verb}`, label })),
  }));
  const inArea = areas.find(({ value }) => value === chosen)?.actions;
  return [
    { kind: "one", key: "area", label: t("area"), options: areas },
    ...(inArea ? [{ kind: "one" as const, key: "action", label: t("what"), options: inArea }] : []),
  ];
}
