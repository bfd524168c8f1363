import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { CodesTable } from "@/components/vouchers/codes-table";
import { VoucherTabs } from "@/components/vouchers/voucher-tabs";
import { load } from "@/server/gate/load";
import { getVoucherDesk } from "@/server/vouchers/get-desk";
import { listVouchers } from "@/server/vouchers/list-vouchers";

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("vouchers"))("tabs.codes") };
}

export default async function CodesPage({ searchParams }: Props) {
  const { query, type, status, batch, customer, cursor } = await searchParams;
  const asked = Object.entries({ query, type, status, batch, customer, cursor }).filter(([, value]) => value);
  const [page, desk] = await Promise.all([
    load(listVouchers, Object.fromEntries(asked)),
    load(getVoucherDesk, {}),
  ]);
  return (
    <ClientMessages areas={["vouchers"]}>
      <VoucherTabs current="codes" may={desk.may} />
      <CodesTable rows={page.data} nextCursor={page.nextCursor} desk={desk} />
    </ClientMessages>
  );
}
