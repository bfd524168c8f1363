"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Amount } from "@/components/ui/amount";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { QuoteLine } from "@/core/quote/quote-view";
import type { RegisterLine } from "@/core/register/cart-state";
import { LineDiscount } from "./line-discount";
import { LineTermsEditor } from "./line-terms-editor";
import { QuantityStepper } from "./quantity-stepper";
import { useRegister } from "./register-context";

type LineRowProps = { line: RegisterLine; quoted: QuoteLine | null; isSelected: boolean };

/** One line, 48 pixels: name, quantity, price, discount with its reason, what remains to be paid. */
export function LineRow({ line, quoted, isSelected }: LineRowProps) {
  const t = useTranslations("register.lines");
  const { desk, facts, change } = useRegister();
  const row = useRef<HTMLLIElement>(null);
  const product = facts.products[line.product];
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input's arrow keys select a line
    <li
      ref={row}
      onClick={() => change({ do: "select", line: line.id })}
      aria-current={isSelected || undefined}
      className={classNames(
        "grid min-h-12 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 @md:grid-cols-[minmax(0,1fr)_auto_auto_auto] border-b border-line py-1 pr-2 pl-3 lg:pl-6",
        "@3xl:grid-cols-[minmax(0,1fr)_auto_6rem_9rem_7rem_auto]",
        isSelected && "bg-accent-soft shadow-[inset_3px_0_0_var(--color-accent)]",
      )}
    >
      <div className="min-w-0 @max-md:col-span-full">
        <p className="truncate font-medium">{product?.name ?? line.name}</p>
        <p className="flex min-w-0 gap-x-2 text-xs text-ink-2 @3xl:hidden">
          {quoted && <Amount value={quoted.price} currency={desk.currency} />}
          {quoted && <LineDiscount quoted={quoted} line={line} />}
        </p>
        <p className="truncate text-xs text-ink-2 @max-3xl:hidden">{product?.sku ?? product?.unit}</p>
      </div>
      <QuantityStepper line={line} unit={product?.unit ?? null} />
      <span className="text-right @max-3xl:hidden">
        {quoted && <Amount value={quoted.price} currency={desk.currency} />}
        {quoted && quoted.price !== quoted.basePrice && (
          <s className="block text-xs text-ink-2">
            <Amount value={quoted.basePrice} currency={desk.currency} />
          </s>
        )}
      </span>
      <span className="min-w-0 text-right text-sm @max-3xl:hidden">
        {quoted && <LineDiscount quoted={quoted} line={line} />}
      </span>
      <span className="min-w-20 text-right font-semibold">
        {quoted ? <Amount value={quoted.net} currency={desk.currency} /> : "…"}
      </span>
      <span className="flex">
        <LineTermsEditor line={line} quoted={quoted} />
        <IconButton
          label={t("remove", { name: product?.name ?? line.name })}
          size="lg"
          className="w-8"
          onClick={() => change({ do: "remove", line: line.id })}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </span>
    </li>
  );
}
