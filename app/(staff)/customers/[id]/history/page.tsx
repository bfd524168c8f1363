import { getTranslations } from "next-intl/server";
import { CustomerHead } from "@/components/customers/customer-head";
import { CustomerHistory } from "@/components/customers/customer-history";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/link-button";
import { getCustomer } from "@/server/customers/get-customer";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { listHistory } from "@/server/customers/list-history";
import { load } from "@/server/gate/load";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await load(getCustomer, await params)).name };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const [{ id }, { before }, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("customers.history"),
  ]);
  const customer = await load(getCustomer, { id });
  const [desk, page] = await Promise.all([
    load(getCustomerDesk, {}),
    load(listHistory, { customer: customer.id, ...(before ? { before } : {}) }),
  ]);
  return (
    <ClientMessages areas={["customers", "cards"]}>
      <CustomerHead customer={customer} desk={desk} tab="history" />
      <CustomerHistory happenings={page.data} zone={desk.zone} currency={desk.currency} />
      {page.before && (
        <LinkButton href={`/customers/${id}/history?before=${page.before}`} className="mt-3">
          {t("older")}
        </LinkButton>
      )}
    </ClientMessages>
  );
}
