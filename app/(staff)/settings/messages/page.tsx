import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { NoticeEditor } from "@/components/notices/notice-editor";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listNotices } from "@/server/notices/edit-texts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("messages"))("title") };
}

export default async function MessagesPage() {
  const [notices, t] = await Promise.all([load(listNotices, {}), getTranslations("messages")]);
  return (
    <ClientMessages areas={["messages"]}>
      <PageHeader title={t("title")} description={t("description")} />
      <NoticeEditor notices={notices} />
    </ClientMessages>
  );
}
