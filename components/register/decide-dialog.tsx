"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, FieldError } from "@/components/ui/field";
import { MoneyInput } from "@/components/ui/money-input";
import { PercentInput } from "@/components/ui/percent-input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { BasisPoints } from "@/core/money/units";
import type { RegisterLine } from "@/core/register/cart-state";
import { formatMoney } from "@/i18n/format";
import { call } from "./call";
import { focusEntry } from "./entry-focus";
import { useRegister } from "./register-context";

const ways = ["fixedMinimumPrice", "setByHand", "declined"] as const;
type Way = (typeof ways)[number];

type DecideDialogProps = { line: RegisterLine; percent: number; onDone: () => void };

/** D4: the three ways out of a blocked discount. What was decided is kept on the server. */
export function DecideDialog({ line, percent, onDone }: DecideDialogProps) {
  const t = useTranslations("register.blocked");
  const { desk, cart, change, facts, connection } = useRegister();
  const description = useFactsText(line.product);
  const [way, setWay] = useState<Way>("fixedMinimumPrice");
  const [minPrice, setMinPrice] = useState<number | null | undefined>(
    facts.products[line.product]?.minPrice ?? null,
  );
  const [discount, setDiscount] = useState<number | null | undefined>(percent);
  const [text, setText] = useState(t("textDefault"));
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function decision() {
    switch (way) {
      case "fixedMinimumPrice":
        return minPrice === undefined ? null : { decision: way, minPrice };
      case "setByHand":
        return typeof discount === "number" && discount <= 10_000 ? { decision: way, discount } : null;
      case "declined":
        return text.trim() === "" ? null : { decision: way, text: text.trim() };
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const decided = decision();
    if (!decided || isSaving) return;
    setSaving(true);
    const customer = cart.customer ? { customer: cart.customer.id } : {};
    const answer = await call("decide", { product: line.product, percent, ...customer, decision: decided });
    connection.heard(answer.ok ? null : answer.code);
    setSaving(false);
    if (!answer.ok) return setProblem(answer.message || t("lost"));
    if (decided.decision === "fixedMinimumPrice") facts.refresh();
    const discount = decided.decision === "setByHand" ? (decided.discount as BasisPoints) : null;
    change({ do: "decide", line: line.id, decision: answer.value.id, discount });
    toast({ text: t("kept") });
    onDone();
    focusEntry();
  }

  return (
    <Dialog
      open
      title={t("title")}
      description={description}
      onOpenChange={(open) => !open && onDone()}
      footer={
        <Button
          tone="primary"
          size="lg"
          type="submit"
          form="decide"
          pending={isSaving}
          disabled={!decision()}
        >
          {t("confirm")}
        </Button>
      }
    >
      <form id="decide" onSubmit={submit} className="flex flex-col gap-4">
        <p className="font-medium">{line.name}</p>
        <SegmentedControl
          label={t("way")}
          name="way"
          value={way}
          onValueChange={(value) => setWay(value as Way)}
          segments={ways
            .filter((each) => each !== "setByHand" || desk.may.giveDiscount)
            .map((each) => ({ value: each, label: t(`ways.${each}`) }))}
        />
        {way === "fixedMinimumPrice" && (
          <Field label={t("newMinimum")} hint={t("newMinimumHint")}>
            <MoneyInput size="lg" currency={desk.currency} value={minPrice} onValueChange={setMinPrice} />
          </Field>
        )}
        {way === "setByHand" && (
          <Field label={t("discount")} hint={t("discountHint")}>
            <PercentInput size="lg" value={discount} onValueChange={setDiscount} />
          </Field>
        )}
        {way === "declined" && (
          <Field label={t("text")}>
            <Textarea maxLength={1_000} value={text} onChange={(event) => setText(event.target.value)} />
          </Field>
        )}
        {problem && <FieldError>{problem}</FieldError>}
      </form>
    </Dialog>
  );
}

/** Price, minimum and, for who may see it, the cost: what a decision is made by. */
function useFactsText(product: string): string {
  const t = useTranslations("register.blocked");
  const locale = useLocale();
  const { desk } = useRegister();
  const [text, setText] = useState("");
  useEffect(() => {
    const shown = (sum: number | null) => (sum === null ? "—" : formatMoney(sum, desk.currency, locale));
    call("discount-facts", { product }).then((answer) => {
      if (!answer.ok) return;
      const { price, minPrice, cost } = answer.value;
      const values = { price: shown(price), minPrice: shown(minPrice) };
      setText(cost === null ? t("facts", values) : t("factsWithCost", { ...values, cost: shown(cost) }));
    });
  }, [product, desk.currency, locale, t]);
  return text;
}
