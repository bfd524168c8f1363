import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { KeysTable } from "@/components/settings/keys-table";
import { NewKey } from "@/components/settings/new-key";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listKeys } from "@/server/settings/keys";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("keys.title") };
}

export default async function KeysPage() {
  const [{ keys, roles, stores, zone }, t] = await Promise.all([
    load(listKeys, {}),
    getTranslations("settings"),
  ]);
  const create = <NewKey roles={roles} stores={stores} />;
  return (
    <ClientMessages areas={["settings", "people"]}>
      <PageHeader title={t("keys.title")} description={t("keys.description")} actions={create} />
      {keys.length === 0 ? (
        <EmptyState title={t("keys.empty")}>{t("keys.emptyText")}</EmptyState>
      ) : (
        <KeysTable keys={keys} zone={zone} />
      )}
    </ClientMessages>
  );
}
