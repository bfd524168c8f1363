"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRefreshing } from "@/components/layout/use-refreshing";
import { PointsAmount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { CursorPages } from "@/components/ui/cursor-pages";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Stat, StatRow } from "@/components/ui/stat";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { BulkRunView } from "@/server/points/bulk-run-view";
import type { BulkItemView } from "@/server/points/get-bulk-run";
import { RunAudience, RunStatus } from "./bulk-run-words";
import { CounterRun } from "./counter-run";

type Props = {
  run: BulkRunView;
  skipped: readonly { reason: NonNullable<BulkItemView["skipped"]>; count: number }[];
  items: readonly BulkItemView[];
  nextAfter: number | null;
  onlySkipped: boolean;
  zone: string;
};

/** P9: one run: how far it is, whom it left out and why, and its entries. */
export function BulkRun({ run, skipped, items, nextAfter, onlySkipped, zone }: Props) {
  const t = useTranslations("points");
  const isRunning = run.status === "queued" || run.status === "running";
  useRefreshing(isRunning);
  const only = onlySkipped ? "&only=skipped" : "";
  return (
    <div className="flex flex-col gap-5">
      {run.error !== null && <Notice meaning="danger">{t("failedText", { error: run.error })}</Notice>}
      <StatRow>
        <Stat label={t("columns.status")}>
          <RunStatus run={run} /> {run.counteredBy !== null && <Badge>{t("countered")}</Badge>}
        </Stat>
        <Stat label={t("columns.points")}>
          <PointsAmount value={run.points} bare signed />
        </Stat>
        <Stat label={t("columns.moved")}>{run.moved}</Stat>
        <Stat label={t("columns.total")}>
          <PointsAmount value={run.movedPoints} bare signed />
        </Stat>
        <Stat label={t("columns.by")} hint={<Moment at={run.createdAt} zone={zone} />}>
          {run.by}
        </Stat>
      </StatRow>
      {isRunning && (
        <progress className="h-2 w-full accent-accent-fill" value={run.done} max={Math.max(run.cards, 1)} />
      )}
      <p className="text-ink-2">
        {t("columns.who")}: <RunAudience run={run} />
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {run.status === "done" && run.counters === null && run.counteredBy === null && run.moved > 0 && (
          <CounterRun run={run} />
        )}
        {run.counteredBy !== null && (
          <LinkButton href={`/points/${run.counteredBy}`}>{t("countered")}</LinkButton>
        )}
        {run.counters !== null && (
          <LinkButton href={`/points/${run.counters}`}>{t("countersOther")}</LinkButton>
        )}
        {skipped.length > 0 && (
          <LinkButton
            tone="quiet"
            href={onlySkipped ? `/points/${run.id}` : `/points/${run.id}?only=skipped`}
          >
            {t(onlySkipped ? "showAll" : "onlySkipped")}
          </LinkButton>
        )}
      </div>
      {skipped.length > 0 && (
        <p className="text-ink-2">
          {t("skippedTitle")}:{" "}
          {skipped.map(({ reason, count }) => `${t(`skips.${reason}`)}: ${count}`).join("; ")}
        </p>
      )}
      <Table phoneRows className="max-w-3xl">
        <thead>
          <tr>
            <HeadCell>{t("columns.customer")}</HeadCell>
            <HeadCell>{t("columns.card")}</HeadCell>
            <HeadCell numeric>{t("columns.entry")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.n}>
              <Cell>
                <Link href={`/customers/${item.customer.id}`} className="text-accent">
                  {item.customer.name}
                </Link>
              </Cell>
              <Cell>
                {item.card && (
                  <Link href={`/cards/${item.card}`} className="tabular-nums">
                    {item.card}
                  </Link>
                )}
              </Cell>
              <Cell numeric className="text-ink-2">
                <Outcome item={item} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <CursorPages
        firstHref={items.length > 0 && (items[0]?.n ?? 1) > 1 && !onlySkipped ? `/points/${run.id}` : null}
        nextHref={nextAfter === null ? null : `/points/${run.id}?after=${nextAfter}${only}`}
      />
    </div>
  );
}

function Outcome({ item }: { item: BulkItemView }) {
  const t = useTranslations("points");
  if (item.skipped !== null) return t(`skips.${item.skipped}`);
  return item.points === null ? t("waiting") : <PointsAmount value={item.points} bare signed />;
}
