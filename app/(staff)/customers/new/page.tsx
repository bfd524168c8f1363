import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewCustomer } from "@/components/customers/new-customer";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { load } from "@/server/gate/load";

type Props = { searchParams: Promise<{ name?: string; phone?: string; email?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("customers"))("new") };
}

export default async function NewCustomerPage({ searchParams }: Props) {
  const [desk, t, { name = "", phone = "", email = "" }] = await Promise.all([
    load(getCustomerDesk, {}),
    getTranslations("customers"),
    searchParams,
  ]);
  if (!desk.may.edit) forbidden();
  return (
    <ClientMessages areas={["customers"]}>
      <PageHeader
        title={t("new")}
        breadcrumbs={[{ label: t("title"), href: "/customers" }, { label: t("new") }]}
      />
      <NewCustomer desk={desk} start={{ name, phones: [phone], emails: [email] }} />
    </ClientMessages>
  );
}
