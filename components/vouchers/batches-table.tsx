"use client";

import { FileDown, Printer } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { BatchView } from "@/server/vouchers/list-batches";

const lookAgain = 1_500;

/** V2: what was issued together, with its progress while a job works, to print and to take along. */
export function BatchesTable({ batches, zone }: { batches: readonly BatchView[]; zone: string }) {
  const t = useTranslations("vouchers.batches");
  const router = useRouter();
  const isWorking = batches.some(({ status }) => status === "queued" || status === "running");
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(() => router.refresh(), lookAgain);
    return () => clearInterval(timer);
  }, [isWorking, router]);

  if (batches.length === 0) return <EmptyState title={t("empty")} className="py-6" />;
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell numeric>{t("count")}</HeadCell>
          <HeadCell>{t("for")}</HeadCell>
          <HeadCell>{t("by")}</HeadCell>
          <HeadCell />
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <Row key={batch.id}>
            <Cell phone="name">
              <Link href={`/vouchers/codes?batch=${batch.id}`} className="text-accent hover:underline">
                <Moment at={batch.at} zone={zone} />
              </Link>
            </Cell>
            <Cell numeric phone="aside">
              <BatchProgress batch={batch} />
            </Cell>
            <Cell phone="line">
              {batch.saleId ? (
                <Link href={`/sales/${batch.saleId}`} className="text-accent hover:underline">
                  {t("sold", { number: String(batch.saleNumber) })}
                </Link>
              ) : (
                (batch.customerName ?? t("anybody"))
              )}
            </Cell>
            <Cell phone="line">{batch.byName}</Cell>
            <Cell className="text-right whitespace-nowrap" phone="below">
              {batch.status === "done" && <BatchFiles batch={batch} />}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function BatchProgress({ batch: { issued, count, status } }: { batch: BatchView }) {
  const t = useTranslations("vouchers.batches");
  if (status === "done") return <>{t("codes", { count })}</>;
  return (
    <span className="inline-flex items-center gap-2">
      {status === "failed" && <Badge tone="danger">{t("failed")}</Badge>}
      <progress value={issued} max={count} aria-label={t("progress")} className="w-24 accent-accent" />
      {t("of", { issued, count })}
    </span>
  );
}

function BatchFiles({ batch }: { batch: BatchView }) {
  const t = useTranslations("vouchers.batches");
  const files = `/vouchers/batches/${batch.id}`;
  const link = "inline-flex h-8 items-center gap-1 px-2 text-accent hover:underline [&_svg]:size-4";
  return (
    <>
      {batch.count > inADocument ? (
        <PrintParts files={files} count={batch.count} />
      ) : (
        <a href={`${files}/sheets`} target="_blank" rel="noopener" className={link}>
          <Printer aria-hidden />
          {t("print")}
        </a>
      )}
      <a href={`${files}/table?format=xlsx`} className={link}>
        <FileDown aria-hidden />
        XLSX
      </a>
      <a href={`${files}/table?format=csv`} className={link}>
        <FileDown aria-hidden />
        CSV
      </a>
    </>
  );
}

/** As many codes as one document holds: 42 sheets of A4 with 24 each. */
const inADocument = 1_008;

/** Many codes are printed in parts; each is a document of its own. */
function PrintParts({ files, count }: { files: string; count: number }) {
  const t = useTranslations("vouchers.batches");
  const parts = Array.from({ length: Math.ceil(count / inADocument) }, (_, index) => index + 1);
  return (
    <form
      action={`${files}/sheets`}
      target="_blank"
      className="inline-flex items-center gap-1"
      rel="noopener"
    >
      <select
        name="part"
        aria-label={t("part")}
        className="h-8 rounded-md border border-line-strong bg-surface px-1 text-base"
      >
        {parts.map((part) => (
          <option key={part} value={part}>
            {(part - 1) * inADocument + 1}–{Math.min(part * inADocument, count)}
          </option>
        ))}
      </select>
      <Button type="submit" size="sm" tone="quiet">
        <Printer aria-hidden />
        {t("print")}
      </Button>
    </form>
  );
}
