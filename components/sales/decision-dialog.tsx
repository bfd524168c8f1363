"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { MoneyInput } from "@/components/ui/money-input";
import { Notice } from "@/components/ui/notice";
import { PercentInput } from "@/components/ui/percent-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { formatMoney } from "@/i18n/format";
import { decideDiscountAction, getDiscountFactsAction } from "@/server/sales/actions";
import { useSaleCall } from "./use-sale-call";

type Facts = { price: number; minPrice: number | null; cost: number | null };
type Way = "fixedMinimumPrice" | "setByHand" | "declined";

type DecisionDialogProps = {
  product: { id: string; name: string };
  /** What the customer should have had. */
  percent: number;
  currency: string;
  /** Where it waits: a sale, or a cart that was put aside. */
  waits: { sale: string } | { parkedCart: string };
};

/** D4: the three ways to decide; the purchase cost is shown, and only to who may decide. */
export function DecisionDialog({ product, percent, currency, waits }: DecisionDialogProps) {
  const t = useTranslations("sales.blocked");
  const locale = useLocale();
  const money = (value: number | null) => (value === null ? "—" : formatMoney(value, currency, locale));
  const [open, setOpen] = useState(false);
  const [facts, setFacts] = useState<Facts | null>(null);
  const [way, setWay] = useState<Way>("fixedMinimumPrice");
  const [minPrice, setMinPrice] = useState<number | null | undefined>(null);
  const [discount, setDiscount] = useState<number | null | undefined>(percent);
  const [text, setText] = useState("");
  const call = useSaleCall<{ isRepriced: boolean }>(({ isRepriced }) => t(isRepriced ? "repriced" : "done"));

  async function show(isOpen: boolean) {
    setOpen(isOpen);
    if (!isOpen || facts) return;
    const found = await getDiscountFactsAction({ product: product.id });
    if (!found.ok) return;
    setFacts(found.value);
    setMinPrice(found.value.minPrice);
  }

  async function decide() {
    const decision =
      way === "fixedMinimumPrice"
        ? { decision: way, minPrice: minPrice ?? null }
        : way === "setByHand"
          ? { decision: way, discount: discount ?? 0 }
          : { decision: way, text };
    const input = { product: product.id, percent, ...waits, decision };
    if (await call.run((key) => decideDiscountAction(input, key))) setOpen(false);
  }

  return (
    <Dialog
      title={t("decideTitle")}
      description={product.name}
      open={open}
      onOpenChange={show}
      trigger={<Button size="sm">{t("decide")}</Button>}
      footer={
        <Button
          tone="primary"
          pending={call.pending}
          disabled={way === "declined" && text.trim() === ""}
          onClick={decide}
        >
          {t("save")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {facts && (
          <p className="text-ink-2">
            {t("facts", { price: money(facts.price), min: money(facts.minPrice), cost: money(facts.cost) })}
          </p>
        )}
        <RadioGroup
          legend={t("decide")}
          name="decision"
          value={way}
          onValueChange={(value) => setWay(value as Way)}
          options={[
            { value: "fixedMinimumPrice", label: t("fix") },
            { value: "setByHand", label: t("byHand") },
            { value: "declined", label: t("decline") },
          ]}
        />
        {way === "fixedMinimumPrice" && (
          <Field label={t("fixLabel")}>
            <MoneyInput currency={currency} value={minPrice} onValueChange={setMinPrice} />
          </Field>
        )}
        {way === "setByHand" && (
          <Field label={t("byHandLabel")}>
            <PercentInput value={discount} onValueChange={setDiscount} />
          </Field>
        )}
        {way === "declined" && (
          <Field label={t("declineLabel")} required>
            <Textarea value={text} onChange={(event) => setText(event.target.value)} />
          </Field>
        )}
        {call.problem && <Notice meaning="danger">{call.problem}</Notice>}
      </div>
    </Dialog>
  );
}
