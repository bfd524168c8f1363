import "server-only";
import { calendarDay } from "@/core/time/calendar-day";
import { readPreview } from "@/db/queries/standing-preview";
import { rowsOf, type TableFormat, tableFile } from "@/documents/table/table-file";
import { minorDigits } from "@/i18n/format";
import { translator } from "@/i18n/translator";
import { database } from "../database";
import { env } from "../env";
import { boundedForm, longestBody } from "../gate/bounded-body";
import { execute } from "../gate/execute";
import { noFile, tableAnswer } from "../gate/file-answer";
import { requestCall } from "../gate/request-call";
import { exportPreview } from "./export-preview";
import { previewColumns } from "./preview-columns";

/** T4: the door through which the preview leaves as a file; `POST`, because it is noted in the audit. */
export async function previewFile(request: Request): Promise<Response> {
  const form = await boundedForm(request, longestBody);
  const call = await requestCall();
  const format = form.get("format")?.toString() as TableFormat;
  const result = await execute(exportPreview, { ...call, input: { format } });
  if (result.kind !== "done") return noFile(result);

  const { rules, scope, zone } = result.value;
  const { locale } = call;
  const t = translator(locale, "programme");
  const now = new Date();
  const chunks = readPreview(
    database(),
    { rules, zone, now, today: calendarDay(now, zone) },
    { after: "", scope },
  );
  const name = t("preview.fileName");
  const file = tableFile(result.value.format, rowsOf(chunks), {
    columns: previewColumns(t, translator(locale, "common")),
    style: { name, locale, minorDigits: minorDigits(env().CURRENCY), zone },
  });
  return tableAnswer(file, { name, plain: "preview" });
}
