"use client";

import { useTranslations } from "next-intl";
import { useSave } from "@/components/settings/use-save";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { retryJobAction } from "@/server/jobs/actions";
import type { QueuedView } from "@/server/jobs/list-jobs";
import { TaskName } from "./task-name";

const tones: Record<QueuedView["state"], Tone> = { failed: "danger", running: "info", queued: "neutral" };

type QueueTableProps = { jobs: readonly QueuedView[]; zone: string; mayRetry: boolean };

/** What stands in the queue; what failed says why and may be run again. */
export function QueueTable({ jobs, zone, mayRetry }: QueueTableProps) {
  const t = useTranslations("jobs");
  const { save, pending } = useSave();
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("task")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell>{t("runAt")}</HeadCell>
          <HeadCell numeric>{t("attempts")}</HeadCell>
          <HeadCell>{t("reason")}</HeadCell>
          <HeadCell />
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <Row key={job.id}>
            <Cell>
              <TaskName task={job.task} />
            </Cell>
            <Cell phone="aside">
              <Badge tone={tones[job.state]}>{t(`states.${job.state}`)}</Badge>
            </Cell>
            <Cell>
              <Moment at={job.runAt} zone={zone} />
            </Cell>
            <Cell numeric>{t("attemptsOf", { made: job.attempts, most: job.maxAttempts })}</Cell>
            <Cell className="max-w-md text-sm break-words text-ink-2">{job.error?.slice(0, 300)}</Cell>
            <Cell className="text-right">
              {mayRetry && job.state === "failed" && (
                <Button
                  size="sm"
                  pending={pending}
                  aria-label={`${t("retry")}: ${job.task}`}
                  onClick={() => save(() => retryJobAction({ id: job.id }), t("retried"))}
                >
                  {t("retry")}
                </Button>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
