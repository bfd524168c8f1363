import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { CodeBlock } from "./code-block";
import { type Schema, schemaText } from "./schema-text";

export type OperationView = {
  operationId: string;
  summary: string;
  tags: string[];
  "x-right"?: string;
  parameters: { name: string; in: string; required: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
};

const tones: Record<string, Tone> = {
  get: "info",
  post: "success",
  put: "warning",
  patch: "warning",
  delete: "danger",
};

/** One request: what it does, what it takes, what it answers. */
export function Operation({
  method,
  path,
  operation,
}: {
  method: string;
  path: string;
  operation: OperationView;
}) {
  const t = useTranslations("api");
  const body = operation.requestBody?.content["application/json"]?.schema;
  return (
    <article id={operation.operationId} className="flex scroll-mt-6 flex-col gap-3 border-t border-line py-6">
      <header className="flex flex-col gap-1">
        <h3 className="flex flex-wrap items-center gap-2 font-medium">
          <Badge tone={tones[method] ?? "neutral"}>{method.toUpperCase()}</Badge>
          <code className="break-all">/api/v1{path}</code>
        </h3>
        <p className="text-ink-2">{operation.summary}</p>
        {operation["x-right"] && (
          <p className="text-sm text-ink-3">{t("right", { right: operation["x-right"] })}</p>
        )}
      </header>
      {operation.parameters.length > 0 && (
        <Part title={t("parameters")}>
          {operation.parameters
            .map(({ name, required, schema }) => `${name}${required ? "" : "?"}: ${schemaText(schema ?? {})}`)
            .join("\n")}
        </Part>
      )}
      {body && <Part title={t("body")}>{schemaText(body)}</Part>}
      <Part title={t("answers")}>
        {Object.entries(operation.responses)
          .map(([status, { description, content }]) => {
            const schema = content?.["application/json"]?.schema;
            return `${status}  ${schema ? schemaText(schema) : description.replaceAll("`", "")}`;
          })
          .join("\n")}
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: string }) {
  return (
    <div className="flex flex-col gap-1">
      <h4 className="text-sm font-medium text-ink-2">{title}</h4>
      <CodeBlock>{children}</CodeBlock>
    </div>
  );
}
