import { CustomerHead } from "@/components/customers/customer-head";
import { PurchasesTable } from "@/components/customers/purchases-table";
import { ClientMessages } from "@/components/layout/client-messages";
import { CursorPages } from "@/components/ui/cursor-pages";
import { getCustomer } from "@/server/customers/get-customer";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { listPurchases } from "@/server/customers/list-purchases";
import { load } from "@/server/gate/load";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ cursor?: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await load(getCustomer, await params)).name };
}

export default async function PurchasesPage({ params, searchParams }: Props) {
  const [{ id }, { cursor }] = await Promise.all([params, searchParams]);
  const [customer, desk, page] = await Promise.all([
    load(getCustomer, { id }),
    load(getCustomerDesk, {}),
    load(listPurchases, { customer: id, ...(cursor ? { cursor } : {}) }),
  ]);
  return (
    <ClientMessages areas={["customers"]}>
      <CustomerHead customer={customer} desk={desk} tab="purchases" />
      <PurchasesTable rows={page.data} zone={desk.zone} />
      <CursorPages
        firstHref={cursor ? `/customers/${id}/purchases` : null}
        nextHref={page.nextCursor && `/customers/${id}/purchases?cursor=${page.nextCursor}`}
      />
    </ClientMessages>
  );
}
