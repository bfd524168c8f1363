import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewProduct } from "@/components/catalogue/new-product";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { getProductFormFacts } from "@/server/catalogue/get-product-form-facts";
import { load } from "@/server/gate/load";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalogue");
  return { title: t("actions.newProduct") };
}

export default async function NewProductPage() {
  const [facts, t] = await Promise.all([load(getProductFormFacts, {}), getTranslations("catalogue")]);
  return (
    <ClientMessages areas={["catalogue"]}>
      <div className="max-w-lg">
        <PageHeader
          title={t("actions.newProduct")}
          breadcrumbs={[{ label: t("title"), href: "/catalogue" }]}
        />
        <NewProduct {...facts} />
      </div>
    </ClientMessages>
  );
}
