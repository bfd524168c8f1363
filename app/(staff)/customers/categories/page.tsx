import { getTranslations } from "next-intl/server";
import { CategoriesManager } from "@/components/customers/categories-manager";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { listCategories } from "@/server/customers/list-categories";
import { load } from "@/server/gate/load";

export async function generateMetadata() {
  return { title: (await getTranslations("customers"))("categories.title") };
}

export default async function CategoriesPage() {
  const [categories, desk, t] = await Promise.all([
    load(listCategories, {}),
    load(getCustomerDesk, {}),
    getTranslations("customers"),
  ]);
  return (
    <ClientMessages areas={["customers"]}>
      <PageHeader
        title={t("categories.title")}
        description={t("categories.description")}
        breadcrumbs={[{ label: t("title"), href: "/customers" }, { label: t("categories.title") }]}
      />
      <CategoriesManager categories={categories} mayEdit={desk.may.edit === true} />
    </ClientMessages>
  );
}
