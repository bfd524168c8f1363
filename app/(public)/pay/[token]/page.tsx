import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PayForm } from "@/components/sales/pay-form";
import { Amount } from "@/components/ui/amount";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatMoney } from "@/i18n/format";
import { load } from "@/server/gate/load";
import { getPaymentLink } from "@/server/sales/get-payment-link";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  // A secret address: kept out of indexes and out of other sites' logs.
  return {
    title: (await getTranslations("pay"))("title"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

export default async function PayPage({ params }: Props) {
  const { token } = await params;
  const [link, locale, t] = await Promise.all([
    load(getPaymentLink, { token }),
    getLocale(),
    getTranslations("pay"),
  ]);
  const amount = formatMoney(link.amount, link.currency, locale);
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <Panel className="flex w-full max-w-sm flex-col gap-4 p-6">
        <div>
          <h1 className="text-md font-semibold">{link.company}</h1>
          <p className="text-ink-2">{t("for", { number: String(link.number) })}</p>
        </div>
        <p>
          <span className="block text-sm text-ink-2">{t("amount")}</span>
          <Amount value={link.amount} currency={link.currency} className="text-xl font-semibold" />
        </p>
        {link.status === "settled" && <Notice meaning="success">{t("settled")}</Notice>}
        {link.status === "failed" && <Notice meaning="warning">{t("failed")}</Notice>}
        {link.status === "pending" && (
          <ClientMessages areas={["pay"]}>
            <PayForm token={token} label={t("pay", { amount })} />
            <p className="text-sm text-ink-3">{t("test")}</p>
          </ClientMessages>
        )}
      </Panel>
    </main>
  );
}
