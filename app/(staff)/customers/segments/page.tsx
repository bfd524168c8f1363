import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { SegmentFactsProvider } from "@/components/segments/segment-facts";
import { SegmentsTable } from "@/components/segments/segments-table";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { getSegmentDesk } from "@/server/segments/get-segment-desk";

export async function generateMetadata() {
  return { title: (await getTranslations("segments"))("title") };
}

export default async function SegmentsPage() {
  const [desk, t, tc] = await Promise.all([
    load(getSegmentDesk, {}),
    getTranslations("segments"),
    getTranslations("customers"),
  ]);
  return (
    <ClientMessages areas={["customers", "segments"]}>
      <PageHeader
        title={t("title")}
        description={t("pageHint")}
        breadcrumbs={[{ label: tc("title"), href: "/customers" }, { label: t("title") }]}
      />
      <SegmentFactsProvider desk={desk}>
        <SegmentsTable />
      </SegmentFactsProvider>
    </ClientMessages>
  );
}
