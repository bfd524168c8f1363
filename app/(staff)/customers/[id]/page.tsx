import { CustomerHead } from "@/components/customers/customer-head";
import { CustomerOverview } from "@/components/customers/customer-overview";
import { ClientMessages } from "@/components/layout/client-messages";
import { getCustomer } from "@/server/customers/get-customer";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { listPurchases } from "@/server/customers/list-purchases";
import { load } from "@/server/gate/load";
import { listSegmentsOfCustomer } from "@/server/segments/list-segments-of-customer";
import { listVisits } from "@/server/visits/list-visits";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await load(getCustomer, await params)).name };
}

export default async function CustomerPage({ params }: Props) {
  const { id } = await params;
  const [customer, desk, purchases, visits, segments] = await Promise.all([
    load(getCustomer, { id }),
    load(getCustomerDesk, {}),
    load(listPurchases, { customer: id, limit: 5 }),
    load(listVisits, { customer: id, limit: 10 }),
    load(listSegmentsOfCustomer, { customer: id }),
  ]);
  return (
    <ClientMessages areas={["visits", "customers"]}>
      <CustomerHead customer={customer} desk={desk} tab="overview" />
      <CustomerOverview
        customer={customer}
        desk={desk}
        segments={segments.data}
        purchases={purchases.data}
        visits={visits.data}
      />
    </ClientMessages>
  );
}
