"use client";

import { CreditCard, Package, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Amount, PointsAmount } from "@/components/ui/amount";
import { classNames } from "@/components/ui/class-names";
import { formatPhone } from "@/i18n/format-phone";
import { useRegister } from "./register-context";
import type { Option } from "./use-entry";

type EntryOptionsProps = { options: readonly Option[]; at: number; onTake: (option: Option) => void };

/** What the text in the input may mean. The arrows choose, Enter takes. */
export function EntryOptions({ options, at, onTake }: EntryOptionsProps) {
  const t = useTranslations("register.entry");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#register-option-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div
      ref={list}
      id="register-options"
      role="listbox"
      aria-label={t("results")}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-[60dvh] overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-float"
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keyboard
        // biome-ignore lint/a11y/useFocusableInteractive: it is pointed to by aria-activedescendant
        <div
          key={option.key}
          id={`register-option-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
          className={classNames(
            "flex min-h-12 cursor-pointer items-center gap-3 rounded-sm px-2.5 py-1.5 hover:bg-hover",
            index === at && "bg-pressed",
          )}
        >
          {option.kind === "product" ? <ProductOption option={option} /> : <CustomerOption option={option} />}
        </div>
      ))}
    </div>
  );
}

function ProductOption({ option: { product } }: { option: Extract<Option, { kind: "product" }> }) {
  const { desk } = useRegister();
  return (
    <>
      <Package aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{product.name}</span>
        {product.sku && <span className="block truncate text-xs text-ink-3">{product.sku}</span>}
      </span>
      {/* A certificate for any sum has no price until it is written. */}
      {(!product.isCertificate || product.basePrice > 0) && (
        <Amount value={product.basePrice} currency={desk.currency} className="font-medium" />
      )}
    </>
  );
}

function CustomerOption({ option: { customer } }: { option: Extract<Option, { kind: "customer" }> }) {
  const card = customer.cards[0];
  const contact = customer.phones[0];
  return (
    <>
      <UserRound aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{customer.name}</span>
        <span className="block truncate text-xs text-ink-3">
          {contact ? formatPhone(contact) : customer.emails[0]}
        </span>
      </span>
      {card && (
        <span className="flex items-center gap-1.5 text-sm text-ink-2">
          <CreditCard aria-hidden className="size-4 text-ink-3" />
          <PointsAmount value={card.balance} />
        </span>
      )}
    </>
  );
}
