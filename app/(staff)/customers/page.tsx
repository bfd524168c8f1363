import { getTranslations } from "next-intl/server";
import { customerRow } from "@/components/customers/customer-row";
import { CustomersTable } from "@/components/customers/customers-table";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { listCustomers } from "@/server/customers/list-customers";
import { load } from "@/server/gate/load";

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function CustomersPage({ searchParams }: Props) {
  const { query, importance, category, role, archived, order, cursor } = await searchParams;
  const asked = { query, importance, category, role, archived, sort: order, cursor };
  const [page, desk, t] = await Promise.all([
    load(listCustomers, Object.fromEntries(Object.entries(asked).filter(([, value]) => value))),
    load(getCustomerDesk, {}),
    getTranslations("customers"),
  ]);
  return (
    <ClientMessages areas={["customers"]}>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton href="/customers/categories" tone="quiet">
              {t("categoriesLink")}
            </LinkButton>
            {desk.may.edit && (
              <LinkButton href="/customers/new" tone="primary">
                {t("new")}
              </LinkButton>
            )}
          </>
        }
      />
      <CustomersTable
        rows={page.data.map(customerRow)}
        nextCursor={page.nextCursor}
        categories={desk.categories}
        currency={desk.currency}
        zone={desk.zone}
        mayCreate={desk.may.edit === true}
      />
    </ClientMessages>
  );
}
