import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { Amount } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { Day } from "@/components/ui/moment";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { CancelCode } from "@/components/vouchers/cancel-code";
import { CheckCode } from "@/components/vouchers/check-code";
import { CodeHistory } from "@/components/vouchers/code-history";
import { SendCode } from "@/components/vouchers/send-code";
import { VoucherStatusBadge } from "@/components/vouchers/voucher-status-badge";
import { groupVoucherCode, tidyVoucherCode } from "@/core/vouchers/voucher-code";
import { formatMoney } from "@/i18n/format";
import { attempt, load } from "@/server/gate/load";
import { getVoucherDesk } from "@/server/vouchers/get-desk";
import { getVoucherHistory } from "@/server/vouchers/get-history";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ code?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslations("vouchers")]);
  return { title: code === "find" ? t("checkCode") : groupVoucherCode(tidyVoucherCode(code)) };
}

export default async function CodePage({ params, searchParams }: Props) {
  const [{ code }, { code: typed }, t, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations("vouchers"),
    getLocale(),
  ]);
  // The box on the first page leads here with what was typed.
  if (code === "find" && typed)
    redirect(`/vouchers/codes/${encodeURIComponent(tidyVoucherCode(typed) || "-")}`);
  const { may } = await load(getVoucherDesk, {});
  const result = await attempt(getVoucherHistory, { code });
  const crumbs = [
    { label: t("title"), href: "/vouchers" },
    ...(may.issue ? [{ label: t("tabs.codes"), href: "/vouchers/codes" }] : []),
  ];
  if (result.kind !== "done") {
    const isHeldUp = result.kind === "refused" && result.code === "too_many_tries";
    return (
      <>
        <PageHeader breadcrumbs={crumbs} title={t("checkCode")} />
        <CheckCode />
        <EmptyState title={isHeldUp ? t("heldUp") : t("unknown", { code: decodeURIComponent(code) })}>
          {isHeldUp ? t("heldUpHint") : t("unknownHint")}
        </EmptyState>
      </>
    );
  }
  const history = result.value;
  const { voucher, currency } = history;
  const isCertificate = voucher.kind === "certificate";
  return (
    <ClientMessages areas={["vouchers", "sending"]}>
      <PageHeader
        breadcrumbs={crumbs}
        title={groupVoucherCode(voucher.code)}
        badges={<VoucherStatusBadge status={voucher.status} />}
        description={
          <Link href={`/vouchers/kinds/${voucher.type}`} className="text-accent hover:underline">
            {voucher.name}
          </Link>
        }
        actions={
          <>
            {history.may.cancel && voucher.status !== "cancelled" && (
              <CancelCode
                code={voucher.code}
                loss={isCertificate ? formatMoney(voucher.remaining, currency, locale) : null}
              />
            )}
            {may.issue && (voucher.status === "active" || voucher.status === "notYetValid") && (
              <SendCode code={voucher.code} hasCustomer={voucher.customer !== null} />
            )}
          </>
        }
      />
      <StatRow className="pb-4">
        {isCertificate && (
          <Stat label={t("columns.remaining")}>
            <Amount value={voucher.remaining} currency={currency} />
          </Stat>
        )}
        {isCertificate && (
          <Stat label={t("columns.face")}>
            <Amount value={voucher.face} currency={currency} />
          </Stat>
        )}
        <Stat label={t("columns.uses")}>{voucher.uses}</Stat>
        {voucher.expiresOn && (
          <Stat label={t("columns.expiresOn")}>
            <Day date={voucher.expiresOn} />
          </Stat>
        )}
        <Stat label={t("columns.customer")}>
          {voucher.customer ? (
            <Link href={`/customers/${voucher.customer}/loyalty`} className="text-accent hover:underline">
              {voucher.customerName}
            </Link>
          ) : (
            t("batches.anybody")
          )}
        </Stat>
      </StatRow>
      <Section title={t("history.title")} className="max-w-2xl">
        <CodeHistory history={history} />
      </Section>
    </ClientMessages>
  );
}
