import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { DecisionQueue } from "@/components/sales/decision-queue";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listBlockedDiscounts } from "@/server/sales/list-blocked-discounts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sales.queue"))("title") };
}

export default async function BlockedDiscountsPage() {
  const [{ data, currency }, t] = await Promise.all([
    load(listBlockedDiscounts, {}),
    getTranslations("sales.queue"),
  ]);
  return (
    <ClientMessages areas={["sales"]}>
      <PageHeader title={t("title")} description={t("description")} />
      <DecisionQueue discounts={data} currency={currency} />
    </ClientMessages>
  );
}
