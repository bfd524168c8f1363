"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { QuantityInput } from "@/components/ui/quantity-input";
import { formatMoney, formatQuantity } from "@/i18n/format";
import { returnSaleAction } from "@/server/sales/actions";
import type { SaleView } from "@/server/sales/view";
import { useSaleCall } from "./use-sale-call";

/** Q6: takes lines back by quantity, with a reason. */
export function ReturnDialog({ sale }: { sale: SaleView }) {
  const t = useTranslations("sales.returnDialog");
  const tActions = useTranslations("sales.actions");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [quantities, setQuantities] = useState<Record<number, number>>({});
  const call = useSaleCall<SaleView>((after) =>
    t("done", { amount: formatMoney(after.returned - sale.returned, sale.currency, locale) }),
  );
  const leftLines = sale.lines.flatMap((line, index) =>
    line.quantity > line.returned ? [{ index, name: line.name, left: line.quantity - line.returned }] : [],
  );
  const chosen = Object.entries(quantities).flatMap(([line, quantity]) =>
    quantity > 0 ? [{ line: Number(line), quantity }] : [],
  );
  const isTooMuch = leftLines.some(({ index, left }) => (quantities[index] ?? 0) > left);

  async function takeBack() {
    const done = await call.run((key) => returnSaleAction({ id: sale.id, lines: chosen, reason }, key));
    if (done) {
      setQuantities({});
      setReason("");
    }
    return done;
  }

  return (
    <FormDialog
      title={t("title")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{tActions("return")}</Button>}
      submitLabel={t("submit")}
      incomplete={chosen.length === 0 || isTooMuch || reason.trim() === ""}
      pending={call.pending}
      refused={call.problem}
      onSubmit={takeBack}
    >
      <ul className="flex flex-col divide-y divide-line">
        {leftLines.map(({ index, name, left }) => (
          <li key={index} className="flex items-center justify-between gap-4 py-2">
            <span className="min-w-0">
              {name}
              <span className="block text-sm text-ink-3">
                {t("of", { quantity: formatQuantity(left, locale) })}
              </span>
            </span>
            <Field label={`${t("quantity")}: ${name}`} hideLabel className="w-28 shrink-0">
              <QuantityInput
                value={quantities[index] ?? null}
                onValueChange={(value) => setQuantities({ ...quantities, [index]: value ?? 0 })}
              />
            </Field>
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="sm"
          onClick={() => setQuantities(Object.fromEntries(leftLines.map(({ index, left }) => [index, left])))}
        >
          {t("all")}
        </Button>
      </div>
      <Field label={t("reason")} required>
        <Input value={reason} maxLength={1_000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {chosen.length === 0 && <p className="text-sm text-ink-3">{t("nothing")}</p>}
    </FormDialog>
  );
}
