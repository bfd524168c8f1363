import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { ReportTable } from "@/components/vouchers/report-table";
import { VoucherTabs } from "@/components/vouchers/voucher-tabs";
import { load } from "@/server/gate/load";
import { getVoucherDesk } from "@/server/vouchers/get-desk";
import { getVoucherReport } from "@/server/vouchers/get-report";

type Props = { searchParams: Promise<{ from?: string; to?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("vouchers"))("report.title") };
}

export default async function VoucherReportPage({ searchParams }: Props) {
  const asked = Object.entries(await searchParams).filter(([, value]) => value);
  const [report, desk, t] = await Promise.all([
    load(getVoucherReport, Object.fromEntries(asked)),
    load(getVoucherDesk, {}),
    getTranslations("vouchers"),
  ]);
  const { from, to, rows, currency } = report;
  return (
    <>
      <VoucherTabs current="report" may={desk.may} />
      <form className="flex flex-wrap items-end gap-3 pb-4">
        <Field label={t("report.from")}>
          <DateInput name="from" defaultValue={from} />
        </Field>
        <Field label={t("report.to")}>
          <DateInput name="to" defaultValue={to} />
        </Field>
        <Button type="submit">{t("report.show")}</Button>
        <a
          href={`/vouchers/report/table?from=${from}&to=${to}&format=xlsx`}
          className="ml-auto inline-flex h-9 items-center gap-1 text-accent hover:underline"
        >
          <FileDown aria-hidden className="size-4" />
          XLSX
        </a>
      </form>
      <ReportTable rows={rows} currency={currency} />
      <p className="pt-3 text-sm text-ink-2">{t("report.hint")}</p>
    </>
  );
}
