import "server-only";
import { refusalStatus } from "@/core/refusal";
import { calendarDay } from "@/core/time/calendar-day";
import { readPreview } from "@/db/queries/standing-preview";
import { type TableFormat, tableFile } from "@/documents/table/table-file";
import { minorDigits } from "@/i18n/format";
import { translator } from "@/i18n/translator";
import { database } from "../database";
import { env } from "../env";
import { boundedForm, longestBody } from "../gate/bounded-body";
import { execute } from "../gate/execute";
import { requestCall } from "../gate/request-call";
import { exportPreview } from "./export-preview";
import { previewColumns } from "./preview-columns";

/** T4: the door through which the preview leaves as a file; `POST`, because it is noted in the audit. */
export async function previewFile(request: Request): Promise<Response> {
  const form = await boundedForm(request, longestBody);
  const call = await requestCall();
  const format = form.get("format")?.toString() as TableFormat;
  const result = await execute(exportPreview, { ...call, input: { format } });
  if (result.kind !== "done") return new Response(null, { status: statusOf(result) });

  const { rules, scope, zone } = result.value;
  const { locale } = call;
  const t = translator(locale, "programme");
  const now = new Date();
  const chunks = readPreview(
    database(),
    { rules, zone, now, today: calendarDay(now, zone) },
    { after: "", scope },
  );
  const file = tableFile(result.value.format, rowsOf(chunks), {
    columns: previewColumns(t, translator(locale, "common")),
    style: { name: t("preview.fileName"), locale, minorDigits: minorDigits(env().CURRENCY), zone },
  });
  return new Response(file.body, {
    headers: {
      "content-type": file.contentType,
      "content-disposition": `attachment; filename="preview.${file.extension}"; filename*=UTF-8''${encodeURIComponent(t("preview.fileName"))}.${file.extension}`,
      "cache-control": "private, no-store",
    },
  });
}

type Failed = Exclude<Awaited<ReturnType<typeof execute>>, { kind: "done" }>;

function statusOf(result: Failed): number {
  if (result.kind === "denied") return result.signedIn ? 403 : 401;
  if (result.kind === "refused") return refusalStatus[result.code];
  return result.kind === "unexpected" ? 500 : 400;
}

async function* rowsOf<R>(chunks: AsyncIterable<readonly R[]>): AsyncGenerator<R> {
  for await (const chunk of chunks) yield* chunk;
}
