import { Gift, Printer } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { BlockedDiscounts } from "@/components/sales/blocked-discounts";
import { CancelDialog } from "@/components/sales/cancel-dialog";
import { PaymentDialog } from "@/components/sales/payment-dialog";
import { ReturnDialog } from "@/components/sales/return-dialog";
import { SaleLines } from "@/components/sales/sale-lines";
import { SalePayments } from "@/components/sales/sale-payments";
import { SaleReturns } from "@/components/sales/sale-returns";
import { SaleSums } from "@/components/sales/sale-sums";
import { SendReceiptDialog } from "@/components/sales/send-receipt-dialog";
import { StatusBadge } from "@/components/sales/status-badge";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SendSold } from "@/components/vouchers/send-code";
import { canMove } from "@/core/sales/state";
import { currentActor } from "@/server/auth/current-actor";
import { env } from "@/server/env";
import { type Actor, can } from "@/server/gate/actor";
import { load } from "@/server/gate/load";
import { getSale } from "@/server/sales/get-sale";
import { listDecisions } from "@/server/sales/list-decisions";
import type { SaleView } from "@/server/sales/view";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ number }, t] = await Promise.all([load(getSale, await params), getTranslations("sales")]);
  return { title: t("sale", { number: String(number) }) };
}

export default async function SalePage({ params }: Props) {
  const [sale, actor, t] = await Promise.all([
    load(getSale, await params),
    currentActor(),
    getTranslations("sales"),
  ]);
  const decisions = await load(listDecisions, { id: sale.id });
  const isBlocked = sale.notices.some(
    ({ code }) => code.endsWith("_by_minimum_price") || code.endsWith("_to_minimum_price"),
  );
  return (
    <ClientMessages areas={["sales", "sending"]}>
      <PageHeader
        breadcrumbs={[{ label: t("title"), href: "/sales" }]}
        title={t("sale", { number: String(sale.number) })}
        badges={<StatusBadge status={sale.status} />}
        description={<About sale={sale} />}
        actions={<Actions sale={sale} actor={actor} />}
      />
      {sale.cancelReason && <Notice className="mb-4">{t("cancelled", { reason: sale.cancelReason })}</Notice>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <Section title={t("lines.title")}>
            <SaleLines sale={sale} />
          </Section>
          {sale.returns.length > 0 && (
            <Section title={t("returns.title")}>
              <SaleReturns sale={sale} />
            </Section>
          )}
        </div>
        <div>
          {isBlocked && (
            <Section title={t("blocked.title")}>
              <BlockedDiscounts
                sale={sale}
                decisions={decisions}
                mayDecide={can(actor, "discounts.decide")}
              />
            </Section>
          )}
          <Section title={t("sums.title")}>
            <SaleSums sale={sale} />
          </Section>
          <Section title={t("payments.title")}>
            <SalePayments sale={sale} origin={env().APP_URL.replace(/\/$/, "")} />
          </Section>
        </div>
      </div>
    </ClientMessages>
  );
}

/** When, where, by whom and to whom. */
function About({ sale }: { sale: SaleView }) {
  const facts: { key: string; text: ReactNode }[] = [
    { key: "at", text: <Moment at={sale.at} zone={sale.zone} /> },
    { key: "store", text: sale.storeName },
    ...(sale.employeeName ? [{ key: "employee", text: sale.employeeName }] : []),
    ...(sale.customer
      ? [
          {
            key: "customer",
            text: (
              <Link href={`/customers/${sale.customer}`} className="text-accent underline">
                {sale.customerName}
              </Link>
            ),
          },
        ]
      : []),
    ...(sale.card ? [{ key: "card", text: sale.card }] : []),
  ];
  return facts.map(({ key, text }, index) => (
    <span key={key}>
      {index > 0 && " · "}
      {text}
    </span>
  ));
}

/** What may be done with the sale as it stands, by this person. */
async function Actions({ sale, actor }: { sale: SaleView; actor: Actor }) {
  const t = await getTranslations("sales.actions");
  const left = sale.total - sale.paid;
  const isReturnable = sale.status === "paid" || sale.status === "partlyReturned";
  return (
    <>
      {can(actor, "sales.cancel") && canMove(sale.status, "cancelled") && <CancelDialog sale={sale} />}
      {sale.status !== "draft" && (
        <>
          <SendReceiptDialog saleId={sale.id} />
          <LinkButton href={`/sales/${sale.id}/receipt`}>
            <Printer aria-hidden />
            {t("receipt")}
          </LinkButton>
        </>
      )}
      {can(actor, "sales.sell") && isReturnable && sale.lines.some((line) => line.certificate) && (
        <>
          <SendSold sale={sale.id} hasCustomer={sale.customer !== null} />
          <LinkButton href={`/sales/${sale.id}/certificates`} target="_blank">
            <Gift aria-hidden />
            {t("certificates")}
          </LinkButton>
        </>
      )}
      {can(actor, "sales.return") && isReturnable && <ReturnDialog sale={sale} key={sale.returned} />}
      {can(actor, "sales.sell") && sale.status === "placed" && (
        <PaymentDialog sale={sale} left={left} key={left} />
      )}
    </>
  );
}
