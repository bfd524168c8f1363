"use client";

import { useTranslations } from "next-intl";
import { DataTable } from "@/components/layout/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import type { MessageSummary } from "@/server/outbox/list-outbox";
import { StateBadge } from "./state-badge";

type OutboxListProps = { messages: readonly MessageSummary[]; nextCursor: string | null; zone: string };

const states = ["queued", "sending", "sent", "kept", "failed", "uncertain"] as const;

/** M7: letters and short messages, newest first. */
export function OutboxList({ messages, nextCursor, zone }: OutboxListProps) {
  const t = useTranslations("outbox");
  return (
    <DataTable
      label={t("title")}
      rows={messages}
      rowHref={({ id }) => `/settings/outbox/${id}`}
      nextCursor={nextCursor}
      filters={[
        {
          kind: "one",
          key: "state",
          label: t("state"),
          options: states.map((value) => ({ value, label: t(`states.${value}`) })),
        },
        {
          kind: "one",
          key: "channel",
          label: t("channel"),
          options: (["email", "sms"] as const).map((value) => ({ value, label: t(`channels.${value}`) })),
        },
      ]}
      empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      columns={[
        { key: "to", head: t("to"), cell: ({ to }) => to },
        {
          key: "subject",
          head: t("message"),
          cell: ({ subject, beginning, secret }) => (
            <span className="block max-w-md truncate lg:max-w-xs xl:max-w-sm 2xl:max-w-md">
              {subject ?? (beginning || (secret && t(`secrets.${secret}`)))}
            </span>
          ),
        },
        { key: "state", head: t("state"), phone: "aside", cell: ({ state }) => <StateBadge state={state} /> },
        {
          key: "channel",
          head: t("channel"),
          phone: "hidden",
          cell: ({ channel }) => <span className="whitespace-nowrap">{t(`channels.${channel}`)}</span>,
        },
        {
          key: "createdAt",
          head: t("when"),
          cell: ({ createdAt }) => <Moment at={createdAt} zone={zone} />,
        },
      ]}
    />
  );
}
