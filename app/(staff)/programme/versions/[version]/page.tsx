import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { ExportButton } from "@/components/programme/file-buttons";
import { ProgrammeSummary } from "@/components/programme/programme-summary";
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { PageHeader } from "@/components/ui/page-header";
import { namedIds } from "@/core/programme/named-products";
import { load } from "@/server/gate/load";
import { getEditorFacts } from "@/server/programme/get-editor-facts";
import { getProgrammeVersion } from "@/server/programme/get-version";

type Props = { params: Promise<{ version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ version }, t] = await Promise.all([params, getTranslations("programme")]);
  return { title: t("versions.name", { number: version }) };
}

export default async function VersionPage({ params }: Props) {
  const [version, t] = await Promise.all([
    load(getProgrammeVersion, { version: (await params).version }),
    getTranslations("programme"),
  ]);
  const facts = await load(getEditorFacts, { products: namedIds(version.programme).products });
  return (
    <ClientMessages areas={["programme"]}>
      <PageHeader
        breadcrumbs={[{ label: t("title"), href: "/programme" }]}
        title={t("versions.name", { number: version.version })}
        badges={<Badge>{t(`versions.states.${version.state}`)}</Badge>}
        description={
          <>
            {t("versions.from")} <Moment at={version.from} zone={facts.zone} />
            {version.publishedBy && ` · ${version.publishedBy}`}
          </>
        }
        actions={<ExportButton version={version.version} />}
      />
      <div className="max-w-4xl">
        <ProgrammeSummary programme={version.programme} facts={facts} />
      </div>
    </ClientMessages>
  );
}
