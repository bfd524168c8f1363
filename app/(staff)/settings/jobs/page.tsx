import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QueueTable } from "@/components/jobs/queue-table";
import { RunsTable } from "@/components/jobs/runs-table";
import { ClientMessages } from "@/components/layout/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { currentActor } from "@/server/auth/current-actor";
import { can } from "@/server/gate/actor";
import { load } from "@/server/gate/load";
import { listJobs } from "@/server/jobs/list-jobs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jobs"))("title") };
}

export default async function JobsPage() {
  const [{ counts, queue, runs, zone }, actor, t] = await Promise.all([
    load(listJobs, {}),
    currentActor(),
    getTranslations("jobs"),
  ]);
  return (
    <ClientMessages areas={["jobs"]}>
      <PageHeader title={t("title")} description={t("counts", counts)} />
      <Section title={t("queue")}>
        {queue.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        ) : (
          <QueueTable jobs={queue} zone={zone} mayRetry={can(actor, "jobs.retry")} />
        )}
      </Section>
      {runs.length > 0 && (
        <Section title={t("runs")}>
          <RunsTable runs={runs} zone={zone} />
        </Section>
      )}
    </ClientMessages>
  );
}
