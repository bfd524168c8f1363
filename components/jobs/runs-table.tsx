import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { RunView } from "@/server/jobs/list-jobs";
import { TaskName } from "./task-name";

const tones: Record<RunView["status"], Tone> = {
  queued: "neutral",
  running: "info",
  done: "success",
  failed: "danger",
};

/** Long work with how far it has come. */
export function RunsTable({ runs, zone }: { runs: readonly RunView[]; zone: string }) {
  const t = useTranslations("jobs");
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("task")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell>{t("startedBy")}</HeadCell>
          <HeadCell>{t("runAt")}</HeadCell>
          <HeadCell numeric>{t("progress")}</HeadCell>
          <HeadCell>{t("reason")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Row key={run.id}>
            <Cell>
              <TaskName task={run.task} />
            </Cell>
            <Cell phone="aside">
              <Badge tone={tones[run.status]}>{t(`states.${run.status}`)}</Badge>
            </Cell>
            <Cell>{run.byName}</Cell>
            <Cell>
              <Moment at={run.createdAt} zone={zone} />
            </Cell>
            <Cell numeric>{t("attemptsOf", { made: run.done, most: run.total })}</Cell>
            <Cell className="text-sm text-ink-2">{run.error}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
