import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { SalesTable } from "@/components/sales/sales-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/server/auth/current-actor";
import { can } from "@/server/gate/actor";
import { load } from "@/server/gate/load";
import { getSalesDesk } from "@/server/sales/get-sales-desk";
import { listSales } from "@/server/sales/list-sales";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sales"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export default async function SalesPage({ searchParams }: Props) {
  const { from, to, status, store, customer, cursor } = await searchParams;
  const asked = Object.entries({ from, to, status, store, customer, cursor }).filter(([, value]) => value);
  const [page, desk, actor, t] = await Promise.all([
    load(listSales, Object.fromEntries(asked)),
    load(getSalesDesk, {}),
    currentActor(),
    getTranslations("sales"),
  ]);
  const create = can(actor, "sales.sell") && (
    <LinkButton href="/register" tone="primary">
      <Plus aria-hidden />
      {t("newSale")}
    </LinkButton>
  );
  return (
    <ClientMessages areas={["sales"]}>
      <PageHeader title={t("title")} actions={create} />
      <SalesTable rows={page.data} stores={desk.stores} nextCursor={page.nextCursor} create={create} />
    </ClientMessages>
  );
}
