import { CustomerHead } from "@/components/customers/customer-head";
import { CustomerNotes } from "@/components/customers/customer-notes";
import { ClientMessages } from "@/components/layout/client-messages";
import { getCustomer } from "@/server/customers/get-customer";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { load } from "@/server/gate/load";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await load(getCustomer, await params)).name };
}

export default async function NotesPage({ params }: Props) {
  const [customer, desk] = await Promise.all([load(getCustomer, await params), load(getCustomerDesk, {})]);
  return (
    <ClientMessages areas={["customers"]}>
      <CustomerHead customer={customer} desk={desk} tab="notes" />
      <CustomerNotes customer={customer} mayEdit={desk.may.edit === true} />
    </ClientMessages>
  );
}
