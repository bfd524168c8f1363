import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { BulkForm } from "@/components/points/bulk-form";
import { SegmentFactsProvider } from "@/components/segments/segment-facts";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listBulkRuns } from "@/server/points/list-bulk-runs";
import { getSegmentDesk } from "@/server/segments/get-segment-desk";

type Props = { searchParams: Promise<{ segment?: string; filter?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("points"))("new") };
}

export default async function BulkPointsPage({ searchParams }: Props) {
  const { segment, filter } = await searchParams;
  const [desk, t] = await Promise.all([
    load(getSegmentDesk, { ...(segment ? { segment } : {}), ...(filter ? { filter } : {}) }),
    getTranslations("points"),
    // Whoever may not order a run may not open its form either.
    load(listBulkRuns, { limit: 1 }),
  ]);
  return (
    <ClientMessages areas={["points", "segments", "customers"]}>
      <PageHeader
        title={t("new")}
        breadcrumbs={[{ label: t("title"), href: "/points" }, { label: t("new") }]}
      />
      <SegmentFactsProvider desk={desk}>
        <BulkForm />
      </SegmentFactsProvider>
    </ClientMessages>
  );
}
