import { Pencil } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { ImportButton } from "@/components/programme/file-buttons";
import { ProgrammeSummary } from "@/components/programme/programme-summary";
import { RecomputeNotice } from "@/components/programme/recompute-notice";
import { VersionList } from "@/components/programme/version-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { namedIds } from "@/core/programme/named-products";
import { currentActor } from "@/server/auth/current-actor";
import { can } from "@/server/gate/actor";
import { load } from "@/server/gate/load";
import { getEditorFacts } from "@/server/programme/get-editor-facts";
import { getProgramme } from "@/server/programme/get-programme";
import { getRecompute } from "@/server/programme/get-recompute";
import { listProgrammeVersions } from "@/server/programme/list-versions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("programme");
  return { title: t("title") };
}

export default async function ProgrammePage() {
  const [programme, recompute, versions, actor, t] = await Promise.all([
    load(getProgramme, {}),
    load(getRecompute, {}),
    load(listProgrammeVersions, { limit: 50 }),
    currentActor(),
    getTranslations("programme"),
  ]);
  const facts = await load(getEditorFacts, { products: namedIds(programme).products });
  const actions = can(actor, "programme.edit") && (
    <>
      <ImportButton />
      <LinkButton href="/programme/draft" tone="primary">
        <Pencil aria-hidden />
        {t(versions.data.length === 0 ? "actions.firstDraft" : "actions.editDraft")}
      </LinkButton>
    </>
  );
  return (
    <ClientMessages areas={["programme"]}>
      <PageHeader title={t("title")} description={t("description")} actions={actions} />
      <div className="max-w-4xl">
        <RecomputeNotice recompute={recompute} />
        <Section
          title={
            programme.version === null
              ? t("versions.none")
              : t("versions.name", { number: programme.version })
          }
          description={programme.version === null ? t("versions.noneText") : t("versions.inForce")}
        >
          <ProgrammeSummary programme={programme} facts={facts} />
        </Section>
        {versions.data.length > 0 && (
          <Section title={t("versions.title")}>
            <VersionList
              versions={versions.data}
              zone={facts.zone}
              mayPublish={can(actor, "programme.publish")}
            />
          </Section>
        )}
      </div>
    </ClientMessages>
  );
}
