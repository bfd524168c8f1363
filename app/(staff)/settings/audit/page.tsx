import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditList } from "@/components/audit/audit-list";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { listAudit } from "@/server/audit/list-audit";
import { load } from "@/server/gate/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [{ data, nextCursor, people, zone, currency }, t] = await Promise.all([
    load(listAudit, asked),
    getTranslations("audit"),
  ]);
  return (
    <ClientMessages areas={["audit", "people", "rights"]}>
      <PageHeader title={t("title")} description={t("description")} />
      <AuditList entries={data} people={people} nextCursor={nextCursor} zone={zone} currency={currency} />
    </ClientMessages>
  );
}
