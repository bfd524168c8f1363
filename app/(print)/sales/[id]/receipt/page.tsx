import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/sales/print-button";
import { ReceiptSheet } from "@/components/sales/receipt-sheet";
import { LinkButton } from "@/components/ui/link-button";
import { load } from "@/server/gate/load";
import { getReceipt } from "@/server/sales/get-receipt";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ sale }, t] = await Promise.all([load(getReceipt, await params), getTranslations("receipts")]);
  return { title: t("title", { number: String(sale.number) }) };
}

export default async function ReceiptPage({ params }: Props) {
  const { id } = await params;
  const [receipt, t] = await Promise.all([load(getReceipt, { id }), getTranslations("receipts")]);
  return (
    <main className="flex min-h-dvh flex-col gap-4 p-4 print:p-0">
      <div className="mx-auto flex w-full max-w-sm justify-between print:hidden">
        <LinkButton href={`/sales/${id}`}>{t("back")}</LinkButton>
        <PrintButton>{t("print")}</PrintButton>
      </div>
      <ReceiptSheet receipt={receipt} />
    </main>
  );
}
