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
import { formatMoney, formatPercent } from "@/i18n/format";
import { decideDiscountAction, getDiscountFactsAction } from "@/server/sales/actions";
import type { DecisionView } from "@/server/sales/list-decisions";
import type { SaleView } from "@/server/sales/view";
import { useSaleCall } from "./use-sale-call";

const blocking = new Set(["discount_blocked_by_minimum_price", "discount_cut_to_minimum_price"]);

type BlockedLine = { index: number; name: string; product: string; percent: number; allowed: number };

/** The lines of a sale whose discount the minimum price blocked or cut. */
function blockedLines(sale: SaleView): BlockedLine[] {
  return sale.notices.flatMap(({ code, line: index }) => {
    const line = index === undefined ? undefined : sale.lines[index];
    if (!blocking.has(code) || !line || index === undefined) return [];
    const percent = Math.max(0, ...line.considered.map((each) => each.percent));
    return [{ index, name: line.name, product: line.product, percent, allowed: line.discount?.amount ?? 0 }];
  });
}

type BlockedDiscountsProps = { sale: SaleView; decisions: readonly DecisionView[]; mayDecide: boolean };

/** D4: blocked discounts as actions of their own at the side of the sale. */
export function BlockedDiscounts({ sale, decisions, mayDecide }: BlockedDiscountsProps) {
  const t = useTranslations("sales.blocked");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-3">
      {blockedLines(sale).map((line) => (
        <Notice
          key={line.index}
          meaning="warning"
          actions={
            mayDecide &&
            !decisions.some(({ product }) => product === line.product) && (
              <DecisionDialog line={line} sale={sale} />
            )
          }
        >
          {t("text", {
            product: line.name,
            percent: formatPercent(line.percent, locale),
            allowed: formatMoney(line.allowed, sale.currency, locale),
          })}
          {decisions
            .filter(({ product }) => product === line.product)
            .map((decision) => (
              <Decided key={decision.id} decision={decision} currency={sale.currency} />
            ))}
        </Notice>
      ))}
    </div>
  );
}

/** What was decided, and by whom. */
function Decided({ decision, currency }: { decision: DecisionView; currency: string }) {
  const t = useTranslations("sales.blocked.decided");
  const locale = useLocale();
  const { discount, minPrice } = decision;
  return (
    <p className="mt-1 text-ink-2">
      {t(decision.decision, {
        amount: minPrice === null ? "—" : formatMoney(minPrice, currency, locale),
        percent: formatPercent(discount ?? 0, locale),
        text: decision.text ?? "",
      })}
      {decision.byName && ` · ${decision.byName}`}
    </p>
  );
}

type Facts = { price: number; minPrice: number | null; cost: number | null };
type Way = "fixedMinimumPrice" | "setByHand" | "declined";

/** The three ways to decide; the purchase cost is shown, and only to who may decide. */
function DecisionDialog({ line, sale }: { line: BlockedLine; sale: SaleView }) {
  const t = useTranslations("sales.blocked");
  const locale = useLocale();
  const money = (value: number | null) => (value === null ? "—" : formatMoney(value, sale.currency, locale));
  const [open, setOpen] = useState(false);
  const [facts, setFacts] = useState<Facts | null>(null);
  const [way, setWay] = useState<Way>("fixedMinimumPrice");
  const [minPrice, setMinPrice] = useState<number | null | undefined>(null);
  const [discount, setDiscount] = useState<number | null | undefined>(line.percent);
  const [text, setText] = useState("");
  const call = useSaleCall<{ id: string }>(() => t("done"));

  async function show(isOpen: boolean) {
    setOpen(isOpen);
    if (!isOpen || facts) return;
    const found = await getDiscountFactsAction({ product: line.product });
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
    const input = { product: line.product, percent: line.percent, sale: sale.id, decision };
    if (await call.run((key) => decideDiscountAction(input, key))) setOpen(false);
  }

  return (
    <Dialog
      title={t("title")}
      description={line.name}
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
          name={`decision-${line.index}`}
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
            <MoneyInput currency={sale.currency} value={minPrice} onValueChange={setMinPrice} />
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
