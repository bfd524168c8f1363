"use client";

import { Minus, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { inputStyle } from "@/components/ui/input-style";
import type { RegisterLine } from "@/core/register/cart-state";
import { formatQuantity } from "@/i18n/format";
import { parseQuantity } from "@/i18n/parse";
import { focusEntry } from "./entry-focus";
import { useRegister } from "./register-context";

/** Less, the quantity itself, more. What is typed counts when the field is left or Enter is pressed. */
export function QuantityStepper({ line, unit }: { line: RegisterLine; unit: string | null }) {
  const t = useTranslations("register.lines");
  const locale = useLocale();
  const { change } = useRegister();
  const [typed, setTyped] = useState<string | null>(null);

  function settle() {
    const quantity = typed === null ? null : parseQuantity(typed, locale);
    if (quantity !== null && quantity > 0) change({ do: "setQuantity", line: line.id, quantity });
    setTyped(null);
  }
  const step = (by: number) => change({ do: "changeQuantity", line: line.id, by });

  return (
    <span className="flex items-center">
      <IconButton label={t("less")} size="lg" className="w-8" onClick={() => step(-1000)}>
        <Minus aria-hidden />
      </IconButton>
      <input
        aria-label={unit ? t("quantityIn", { unit }) : t("quantity")}
        inputMode="decimal"
        autoComplete="off"
        className={inputStyle("md", "h-8 w-12 px-1 text-center font-medium max-sm:h-8 max-sm:text-base")}
        value={typed ?? formatQuantity(line.quantity, locale)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped(null);
          if (event.key === "Enter" || event.key === "Escape") focusEntry();
        }}
      />
      <IconButton label={t("more")} size="lg" className="w-8" onClick={() => step(1000)}>
        <Plus aria-hidden />
      </IconButton>
    </span>
  );
}
