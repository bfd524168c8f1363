import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { BulkRunsTable } from "@/components/points/bulk-runs-table";
import { SegmentFactsProvider } from "@/components/segments/segment-facts";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listBulkRuns } from "@/server/points/list-bulk-runs";
import { getSegmentDesk } from "@/server/segments/get-segment-desk";

type Props = { searchParams: Promise<{ cursor?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("points"))("title") };
}

export default async function BulkRunsPage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const [page, desk, t] = await Promise.all([
    load(listBulkRuns, cursor ? { cursor } : {}),
    load(getSegmentDesk, {}),
    getTranslations("points"),
  ]);
  return (
    <ClientMessages areas={["points", "segments", "customers"]}>
      <PageHeader
        title={t("title")}
        description={t("listHint")}
        actions={
          <LinkButton href="/points/new" tone="primary">
            {t("new")}
          </LinkButton>
        }
      />
      <SegmentFactsProvider desk={desk}>
        <BulkRunsTable runs={page.data} nextCursor={page.nextCursor} zone={desk.zone} />
      </SegmentFactsProvider>
    </ClientMessages>
  );
}
