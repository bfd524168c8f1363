"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRefreshing } from "@/components/layout/use-refreshing";
import { PointsAmount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { CursorPages } from "@/components/ui/cursor-pages";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { BulkRunView } from "@/server/points/bulk-run-view";
import { RunAudience, RunStatus } from "./bulk-run-words";

type Props = { runs: readonly BulkRunView[]; nextCursor: string | null; zone: string };

/** P9: every run is one line, which opens to its entries. */
export function BulkRunsTable({ runs, nextCursor, zone }: Props) {
  const t = useTranslations("points");
  const ts = useTranslations("segments");
  useRefreshing(runs.some(({ status }) => status === "queued" || status === "running"));
  if (runs.length === 0) {
    return (
      <EmptyState title={t("empty")} action={<LinkButton href="/customers">{ts("toList")}</LinkButton>} />
    );
  }
  return (
    <>
      <Table phoneRows>
        <thead>
          <tr>
            <HeadCell>{t("columns.reason")}</HeadCell>
            <HeadCell>{t("columns.who")}</HeadCell>
            <HeadCell numeric>{t("columns.points")}</HeadCell>
            <HeadCell numeric>{t("columns.moved")}</HeadCell>
            <HeadCell numeric>{t("columns.total")}</HeadCell>
            <HeadCell>{t("columns.status")}</HeadCell>
            <HeadCell>{t("columns.by")}</HeadCell>
            <HeadCell>{t("columns.at")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Row key={run.id}>
              <Cell>
                <Link href={`/points/${run.id}`} className="font-medium text-accent">
                  {run.reason}
                </Link>
              </Cell>
              <Cell className="text-ink-2">
                <RunAudience run={run} />
              </Cell>
              <Cell numeric>
                <PointsAmount value={run.points} bare signed />
              </Cell>
              <Cell numeric>{run.moved}</Cell>
              <Cell numeric>
                <PointsAmount value={run.movedPoints} bare signed />
              </Cell>
              <Cell>
                <RunStatus run={run} /> {run.counteredBy !== null && <Badge>{t("countered")}</Badge>}
              </Cell>
              <Cell>{run.by}</Cell>
              <Cell>
                <Moment at={run.createdAt} zone={zone} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <CursorPages nextHref={nextCursor ? `/points?cursor=${nextCursor}` : null} />
    </>
  );
}
