import { getTranslations } from "next-intl/server";
import { EditSeries } from "@/components/cards/edit-series";
import { SeriesTable } from "@/components/cards/series-table";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { listSeries } from "@/server/cards/list-series";
import { load } from "@/server/gate/load";

export async function generateMetadata() {
  return { title: (await getTranslations("cards"))("seriesPage.title") };
}

export default async function SeriesPage() {
  const [series, t] = await Promise.all([load(listSeries, {}), getTranslations("cards")]);
  return (
    <ClientMessages areas={["cards"]}>
      <PageHeader
        title={t("seriesPage.title")}
        description={t("seriesPage.description")}
        breadcrumbs={[{ label: t("title"), href: "/cards" }, { label: t("seriesPage.title") }]}
        actions={<EditSeries />}
      />
      <SeriesTable series={series} />
    </ClientMessages>
  );
}
