import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { OutboxList } from "@/components/outbox/outbox-list";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listOutbox } from "@/server/outbox/list-outbox";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export default async function OutboxPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [{ data, nextCursor, zone }, t] = await Promise.all([
    load(listOutbox, asked),
    getTranslations("outbox"),
  ]);
  return (
    <ClientMessages areas={["outbox"]}>
      <PageHeader title={t("title")} description={t("description")} />
      <OutboxList messages={data} nextCursor={nextCursor} zone={zone} />
    </ClientMessages>
  );
}
