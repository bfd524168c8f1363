import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { CompanyForm } from "@/components/settings/company-form";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { showCompany } from "@/server/settings/change-company";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("company.title") };
}

export default async function CompanyPage() {
  const [{ company, stores, currency }, t] = await Promise.all([
    load(showCompany, {}),
    getTranslations("settings"),
  ]);
  return (
    <ClientMessages areas={["settings"]}>
      <PageHeader title={t("company.title")} description={t("company.currency", { currency })} />
      <CompanyForm company={company} stores={stores} />
    </ClientMessages>
  );
}
