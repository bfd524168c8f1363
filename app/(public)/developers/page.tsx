import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeBlock } from "@/components/developers/code-block";
import { Operation, type OperationView } from "@/components/developers/operation";
import { type Schema, schemaText } from "@/components/developers/schema-text";
import { PageHeader } from "@/components/ui/page-header";
import document from "@/server/openapi/openapi.json" with { type: "json" };

type Document = {
  paths: Record<string, Record<string, OperationView>>;
  components: { schemas: Record<string, Schema> };
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api");
  return { title: t("title") };
}

/** The API for people to read, made from the document that is served to machines. */
export default async function DevelopersPage() {
  const t = await getTranslations("api");
  const { paths, components } = document as unknown as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <main className="mx-auto max-w-3xl px-4 py-8">
      <PageHeader title={t("title")} />
      <div className="flex flex-col gap-2 pb-6">
        <p>
          {t("intro")}
          <a className="text-accent underline" href="/api/v1/openapi.json">
            /api/v1/openapi.json
          </a>
          .
        </p>
        <p>{t("keys")}</p>
        <p>{t("problems")}</p>
      </div>
      <nav aria-label={t("contents")} className="pb-6">
        <h2 className="pb-2 text-md font-semibold">{t("contents")}</h2>
        <ul className="flex flex-col gap-1">
          {operations.map(({ path, method, operation }) => (
            <li key={operation.operationId}>
              <a className="text-accent hover:underline" href={`#${operation.operationId}`}>
                <code>
                  {method.toUpperCase()} {path}
                </code>
              </a>
              <span className="text-ink-2"> — {operation.summary}</span>
            </li>
          ))}
        </ul>
      </nav>
      {operations.map((entry) => (
        <Operation key={entry.operation.operationId} {...entry} />
      ))}
      <h2 className="border-t border-line pt-6 pb-2 text-md font-semibold">{t("shapes")}</h2>
      {Object.entries(components.schemas).map(([name, schema]) => (
        <section key={name} className="flex flex-col gap-1 pb-4">
          <h3 className="font-medium">{name}</h3>
          <CodeBlock>{schemaText(schema)}</CodeBlock>
        </section>
      ))}
    </main>
  );
}
