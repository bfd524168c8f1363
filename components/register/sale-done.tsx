"use client";

import { CircleCheck, Clock, Gift, Mail, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Amount, PointsAmount } from "@/components/ui/amount";
import { Button } from "@/components/ui/button";
import { Copyable } from "@/components/ui/copyable";
import { Kbd } from "@/components/ui/kbd";
import { toast } from "@/components/ui/toast";
import { SendCodes } from "@/components/vouchers/send-codes";
import type { SaleView } from "@/server/sales/view";
import { call } from "./call";

type SaleDoneProps = { sale: SaleView; change: number; onNext: () => void };

/** Q4: paid (or left to pay), the change, the points earned and the new balance, the receipt, and on to the next. */
export function SaleDone({ sale, change, onNext }: SaleDoneProps) {
  const t = useTranslations("register.done");
  const { currency } = sale;
  const balance = useNewBalance(sale);
  const isPaid = sale.status === "paid";
  const link = sale.payments.find(({ page }) => page !== undefined)?.page;
  return (
    <div className="flex flex-col gap-4">
      <p
        className={`flex items-center gap-2 text-md font-medium ${isPaid ? "text-success" : "text-warning"}`}
      >
        {isPaid ? <CircleCheck aria-hidden className="size-5" /> : <Clock aria-hidden className="size-5" />}
        {isPaid ? t("paid") : t("placed")}
      </p>
      <dl className="flex flex-col gap-2 text-md">
        <Row label={isPaid ? t("total") : t("stillDue")}>
          <Amount value={isPaid ? sale.total : sale.total - sale.paid} currency={currency} />
        </Row>
        {change > 0 && (
          <Row label={t("change")} isLarge>
            <Amount value={change} currency={currency} />
          </Row>
        )}
        {sale.card && isPaid && (
          <Row label={t("earned")}>
            <PointsAmount value={sale.pointsEarned} signed />
            {sale.pointsPending > 0 && (
              <span className="block text-sm font-normal text-ink-2">
                {t("pending")} <PointsAmount value={sale.pointsPending} />
              </span>
            )}
          </Row>
        )}
        {sale.card && !isPaid && sale.points.earned > 0 && (
          <Row label={t("willEarn")}>
            <PointsAmount value={sale.points.earned} signed />
          </Row>
        )}
        {balance !== null && (
          <Row label={t("balance")}>
            <PointsAmount value={balance} />
          </Row>
        )}
      </dl>
      {link && (
        <div className="flex flex-col gap-1">
          <p className="text-ink-2">{t("link")}</p>
          <Copyable text={new URL(link, window.location.origin).href} />
        </div>
      )}
      <div className="flex gap-2 *:flex-1">
        <Button size="lg" onClick={() => printReceipt(sale.id)}>
          <Printer aria-hidden />
          {t("print")}
        </Button>
        {sale.customer && <MailReceipt sale={sale.id} />}
      </div>
      {isPaid && sale.lines.some((line) => line.certificate) && (
        <div className="flex gap-2 *:flex-1">
          <Button
            size="lg"
            onClick={() => window.open(`/sales/${sale.id}/certificates`, "_blank", "noopener")}
          >
            <Gift aria-hidden />
            {t("printCertificates")}
          </Button>
          <SendCodes
            label={t("mailCertificates")}
            hasCustomer={sale.customer !== null}
            size="lg"
            send={(to) => call("send-certificates", { id: sale.id, ...(to ? { to } : {}) })}
          />
        </div>
      )}
      <Button tone="primary" size="xl" autoFocus onClick={onNext}>
        {t("next")}
        <Kbd>Enter</Kbd>
      </Button>
    </div>
  );
}

function MailReceipt({ sale }: { sale: string }) {
  const t = useTranslations("register.done");
  const [isSending, setSending] = useState(false);
  async function send() {
    setSending(true);
    const answer = await call("receipt", { id: sale });
    setSending(false);
    if (answer.ok) toast({ text: t("mailed", { to: answer.value.to }) });
    else toast({ text: answer.message || t("notMailed"), meaning: "danger" });
  }
  return (
    <Button size="lg" pending={isSending} onClick={send}>
      <Mail aria-hidden />
      {t("mail")}
    </Button>
  );
}

function Row({ label, isLarge, children }: { label: string; isLarge?: boolean; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="text-ink-2">{label}</dt>
      <dd className={isLarge ? "text-xl font-semibold" : "text-right font-semibold"}>{children}</dd>
    </div>
  );
}

/** What the card holds after the sale: asked anew, for other tills may have used it meanwhile. */
function useNewBalance({ card, customer, store }: SaleView): number | null {
  const [balance, setBalance] = useState<number | null>(null);
  useEffect(() => {
    if (card === null || customer === null) return;
    const quitting = new AbortController();
    call("facts", { store, customer, card }, { signal: quitting.signal }).then((answer) => {
      if (quitting.signal.aborted || !answer.ok) return;
      setBalance(answer.value.customer?.cards.find(({ number }) => number === card)?.balance ?? null);
    });
    return () => quitting.abort();
  }, [card, customer, store]);
  return balance;
}

/** The receipt is a page of its own; a browser set up for a till prints it without asking. */
function printReceipt(sale: string) {
  window.open(`/sales/${sale}/receipt`, "_blank", "noopener");
}
