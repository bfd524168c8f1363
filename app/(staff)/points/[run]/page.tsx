import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { BulkRun } from "@/components/points/bulk-run";
import { SegmentFactsProvider } from "@/components/segments/segment-facts";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { getBulkRun } from "@/server/points/get-bulk-run";
import { getSegmentDesk } from "@/server/segments/get-segment-desk";

type Props = {
  params: Promise<{ run: string }>;
  searchParams: Promise<{ after?: string; only?: string }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("points"))("title") };
}

export default async function BulkRunPage({ params, searchParams }: Props) {
  const [{ run }, { after, only }] = await Promise.all([params, searchParams]);
  const shown = await load(getBulkRun, {
    run,
    ...(after ? { after } : {}),
    ...(only === "skipped" ? { only } : {}),
  });
  const { filter } = shown.run;
  const [desk, t] = await Promise.all([
    load(getSegmentDesk, filter ? { filter: JSON.stringify(filter) } : {}),
    getTranslations("points"),
  ]);
  return (
    <ClientMessages areas={["points", "segments", "customers"]}>
      <PageHeader
        title={shown.run.reason}
        breadcrumbs={[{ label: t("title"), href: "/points" }, { label: shown.run.reason }]}
      />
      <SegmentFactsProvider desk={desk}>
        <BulkRun {...shown} onlySkipped={only === "skipped"} />
      </SegmentFactsProvider>
    </ClientMessages>
  );
}
