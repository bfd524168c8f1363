import "server-only";
import { exportAudience } from "@/db/queries/customer-export";
import { type TableFormat, tableFile } from "@/documents/table/table-file";
import { minorDigits } from "@/i18n/format";
import { translator } from "@/i18n/translator";
import { database } from "../database";
import { env } from "../env";
import { boundedForm, longestBody } from "../gate/bounded-body";
import { execute } from "../gate/execute";
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
  if (result.kind !== "done") return new Response(null, { status: statusOf(result) });

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
  return new Response(file.body, {
    headers: {
      "content-type": file.contentType,
      "content-disposition": `attachment; filename="customers.${file.extension}"; filename*=UTF-8''${encodeURIComponent(name)}.${file.extension}`,
      "cache-control": "private, no-store",
    },
  });
}

function statusOf({ kind }: { kind: string }): number {
  if (kind === "denied") return 401;
  return kind === "unexpected" ? 500 : 400;
}

async function* rowsOf<R>(batches: AsyncIterable<readonly R[]>): AsyncGenerator<R> {
  for await (const batch of batches) yield* batch;
}
