import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { draftOf } from "@/components/programme/draft";
import { ProgrammeEditor } from "@/components/programme/programme-editor";
import { PageHeader } from "@/components/ui/page-header";
import { namedIds } from "@/core/programme/named-products";
import { currentActor } from "@/server/auth/current-actor";
import { can } from "@/server/gate/actor";
import { attempt, load } from "@/server/gate/load";
import { getDraft } from "@/server/programme/get-draft";
import { getEditorFacts } from "@/server/programme/get-editor-facts";
import { getProgramme } from "@/server/programme/get-programme";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("programme");
  return { title: t("draft.title") };
}

export default async function DraftPage() {
  const [inForce, found, actor, t] = await Promise.all([
    load(getProgramme, {}),
    attempt(getDraft, {}),
    currentActor(),
    getTranslations("programme"),
  ]);
  // Without a draft one begins with what is in force.
  const draft = found.kind === "done" ? found.value : null;
  const facts = await load(getEditorFacts, { products: namedIds(draft ?? inForce).products });
  return (
    <ClientMessages areas={["programme", "notices"]}>
      <PageHeader
        breadcrumbs={[{ label: t("title"), href: "/programme" }]}
        title={t("draft.title")}
        description={t("draft.description")}
      />
      <ProgrammeEditor
        draft={draftOf(draft ?? inForce)}
        updatedAt={draft?.updatedAt ?? null}
        problems={draft?.problems ?? []}
        facts={facts}
        mayPublish={can(actor, "programme.publish")}
      />
    </ClientMessages>
  );
}
