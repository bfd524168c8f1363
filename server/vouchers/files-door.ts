import "server-only";
import { groupVoucherCode } from "@/core/vouchers/voucher-code";
import type { TableColumn } from "@/documents/table/column";
import { type TableFile, tableFile } from "@/documents/table/table-file";
import { type PrintedVoucher, voucherSheet } from "@/documents/voucher-sheet";
import { minorDigits } from "@/i18n/format";
import { translator } from "@/i18n/translator";
import type { Result } from "../gate/execute";
import { keptByNobody, noFile, tableAnswer } from "../gate/file-answer";
import { attempt } from "../gate/load";
import { requestCall } from "../gate/request-call";
import { exportBatch } from "./export-batch";
import { getVoucherReport, type VoucherReportRow } from "./get-report";
import { printBatch, printSoldCertificates } from "./print-vouchers";
import type { VoucherView } from "./view";

// Doors through which files leave: each asks its use case as the person who is signed in.

type Params = { params: Promise<{ id: string }> };

/** GET: a batch as sheets of A4. */
export async function batchSheets(request: Request, { params }: Params): Promise<Response> {
  const part = new URL(request.url).searchParams.get("part") ?? "1";
  return pdf(await attempt(printBatch, { ...(await params), part }));
}

/** GET: the certificates that a sale sold, as sheets of A4. */
export async function soldCertificates(_request: Request, { params }: Params): Promise<Response> {
  return pdf(await attempt(printSoldCertificates, await params));
}

/** GET: the codes of a batch as CSV or XLSX. */
export async function batchTable(request: Request, { params }: Params): Promise<Response> {
  const format = new URL(request.url).searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
  const result = await attempt(exportBatch, { ...(await params), format });
  if (result.kind !== "done") return noFile(result);
  const { locale } = await requestCall();
  const { name, rows, currency, zone } = result.value;
  const t = translator(locale, "vouchers");
  const columns: TableColumn<VoucherView>[] = [
    { head: t("columns.code"), kind: "text", width: 18, value: ({ code }) => groupVoucherCode(code) },
    { head: t("columns.type"), kind: "text", width: 30, value: (row) => row.name },
    { head: t("columns.status"), kind: "text", value: ({ status }) => t(`statuses.${status}`) },
    { head: t("columns.face"), kind: "money", value: ({ face }) => face },
    { head: t("columns.remaining"), kind: "money", value: ({ remaining }) => remaining },
    { head: t("columns.uses"), kind: "count", value: ({ uses }) => uses },
    { head: t("columns.customer"), kind: "text", width: 30, value: ({ customerName }) => customerName },
    { head: t("columns.expiresOn"), kind: "day", value: ({ expiresOn }) => expiresOn },
  ];
  const style = { name, locale, zone, minorDigits: minorDigits(currency) };
  return attachment(tableFile(format, rows, { columns, style }), name);
}

/** GET: the report of a period as CSV or XLSX. */
export async function reportTable(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const [from, to] = [query.get("from"), query.get("to")];
  const result = await attempt(getVoucherReport, { ...(from ? { from } : {}), ...(to ? { to } : {}) });
  if (result.kind !== "done") return noFile(result);
  const { locale } = await requestCall();
  const { rows, currency, zone } = result.value;
  const t = translator(locale, "vouchers");
  const money = (key: "face" | "received" | "paid" | "purchases" | "outstanding" | "outstandingExpired") => ({
    head: t(`report.${key}`),
    kind: "money" as const,
    width: 18,
    value: (row: VoucherReportRow) => row[key],
  });
  const columns: TableColumn<VoucherReportRow>[] = [
    { head: t("columns.type"), kind: "text", width: 30, value: ({ name }) => name },
    { head: t("columns.kind"), kind: "text", width: 14, value: ({ kind }) => t(`kinds.${kind}`) },
    { head: t("report.issued"), kind: "count", value: ({ issued }) => issued },
    money("face"),
    money("received"),
    { head: t("report.uses"), kind: "count", value: ({ uses }) => uses },
    money("paid"),
    money("purchases"),
    money("outstanding"),
    money("outstandingExpired"),
  ];
  const style = { name: t("report.title"), locale, zone, minorDigits: minorDigits(currency) };
  const format = query.get("format") === "csv" ? "csv" : "xlsx";
  return attachment(
    tableFile(format, each(rows), { columns, style }),
    `vouchers-${result.value.from}-${result.value.to}`,
  );
}

async function* each<R>(rows: readonly R[]): AsyncIterable<R> {
  yield* rows;
}

async function pdf(result: Result<{ title: string; vouchers: PrintedVoucher[] }>): Promise<Response> {
  if (result.kind !== "done") return noFile(result);
  const { title, vouchers } = result.value;
  const bytes = await voucherSheet(vouchers, title);
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...keptByNobody,
      "content-type": "application/pdf",
      "content-disposition": 'inline; filename="codes.pdf"',
    },
  });
}

const attachment = (file: TableFile, name: string): Response =>
  tableAnswer(file, { name, plain: name.replace(/[^\w.-]+/g, "-") });
