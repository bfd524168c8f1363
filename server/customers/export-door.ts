import "server-only";
import { exportAudience } from "@/db/queries/customer-export";
import { rowsOf, type TableFormat, tableFile } from "@/documents/table/table-file";
import { minorDigits } from "@/i18n/format";
import { translator } from "@/i18n/translator";
import { database } from "../database";
import { env } from "../env";
import { boundedForm, longestBody } from "../gate/bounded-body";
import { execute } from "../gate/execute";
import { noFile, tableAnswer } from "../gate/file-answer";
import { requestCall } from "../gate/request-call";
import { customerColumns } from "./export-columns";
import { exportCustomers } from "./export-customers";

/** K6: the door through which customers are taken along as a file; `POST`, because it is noted in the audit. */
export async function customersFile(request: Request): Promise<Response> {
  const form = await boundedForm(request, longestBody);
  const text = (name: string) => form.get(name)?.toString() || undefined;
  const call = await requestCall();
  const result = await execute(exportCustomers, {
    ...call,
    input: { filter: text("filter"), segment: text("segment"), format: text("format") as TableFormat },
  });
  if (result.kind !== "done") return noFile(result);

  const { format, filter, scope, zone, grades, segmentName } = result.value;
  const { locale } = call;
  const t = translator(locale, "segments");
  const classes = translator(locale, "common");
  const batches = exportAudience(database(), { filter, scope, moment: { now: new Date(), zone } });
  const name = segmentName ?? t("exportName");
  const file = tableFile(format, rowsOf(batches), {
    columns: customerColumns(t, { grades, classes: (value) => classes(`grade.${value}`) }),
    style: { name, locale, minorDigits: minorDigits(env().CURRENCY), zone },
  });
  return tableAnswer(file, { name, plain: "customers" });
}
