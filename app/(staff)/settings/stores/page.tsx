import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { StoreSheet } from "@/components/stores/store-sheet";
import { StoresTable } from "@/components/stores/stores-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { zoneOptions } from "@/i18n/zone-options";
import { load } from "@/server/gate/load";
import { listAllStores } from "@/server/stores/list-all-stores";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stores"))("title") };
}

export default async function StoresPage() {
  const [{ data }, t, locale] = await Promise.all([
    load(listAllStores, {}),
    getTranslations("stores"),
    getLocale(),
  ]);
  const zones = zoneOptions(locale);
  return (
    <ClientMessages areas={["stores"]}>
      <PageHeader title={t("title")} description={t("description")} actions={<StoreSheet zones={zones} />} />
      {data.length === 0 ? <EmptyState title={t("empty")} /> : <StoresTable stores={data} zones={zones} />}
    </ClientMessages>
  );
}
