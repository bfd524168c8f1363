import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/layout/export-menu";
import { PreviewTable } from "@/components/programme/preview-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/server/auth/current-actor";
import { can } from "@/server/gate/actor";
import { load } from "@/server/gate/load";
import { listPreview } from "@/server/programme/list-preview";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("programme.preview");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ after?: string }> };

export default async function PreviewPage({ searchParams }: Props) {
  const [{ after }, actor, t] = await Promise.all([
    searchParams,
    currentActor(),
    getTranslations("programme"),
  ]);
  const page = await load(listPreview, after ? { after } : {});
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t("title"), href: "/programme" },
          { label: t("draft.title"), href: "/programme/draft" },
        ]}
        title={t("preview.title")}
        description={t("preview.description")}
        actions={
          page.data.length > 0 &&
          can(actor, "customers.export") && <ExportMenu action="/programme/draft/preview/export" />
        }
      />
      {page.data.length === 0 ? <EmptyState title={t("preview.empty")} /> : <PreviewTable rows={page.data} />}
      {page.after && (
        <LinkButton href={`/programme/draft/preview?after=${page.after}`} className="mt-3">
          {t("preview.more")}
        </LinkButton>
      )}
    </>
  );
}
