import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { TypeForm } from "@/components/vouchers/type-form";
import { load } from "@/server/gate/load";
import { getVoucherDesk } from "@/server/vouchers/get-desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("vouchers"))("newType") };
}

export default async function NewVoucherTypePage() {
  const [desk, t] = await Promise.all([load(getVoucherDesk, {}), getTranslations("vouchers")]);
  if (!desk.may.manage) forbidden();
  return (
    <ClientMessages areas={["vouchers", "programme"]}>
      <PageHeader breadcrumbs={[{ label: t("title"), href: "/vouchers" }]} title={t("newType")} />
      <TypeForm type={null} newKey={`type-${randomUUID().slice(0, 6)}`} desk={desk} />
    </ClientMessages>
  );
}
