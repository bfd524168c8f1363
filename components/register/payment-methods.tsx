"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { PaymentPart } from "@/core/register/cash";

type Method = PaymentPart["method"];

const methods = ["cash", "card", "transfer", "link"] as const satisfies readonly Method[];
const keys: Record<string, Method> = { F2: "cash", F3: "card", F4: "transfer", F6: "link" };
const keyOf: Record<Method, string> = { cash: "F2", card: "F3", transfer: "F4", link: "F6" };

/** By what it is paid; each has its key. */
export function PaymentMethods({ method, onChoose }: { method: Method; onChoose: (method: Method) => void }) {
  const t = useTranslations("register.pay");
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const chosen = keys[event.key];
      if (!chosen) return;
      event.preventDefault();
      onChoose(chosen);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onChoose]);

  return (
    <fieldset className="grid min-w-0 grid-cols-4 rounded-md border border-line bg-sunken p-0.5">
      <legend className="sr-only">{t("method")}</legend>
      {methods.map((each) => (
        <label
          key={each}
          className="flex h-12 min-w-0 items-center justify-center gap-1.5 rounded-sm border border-transparent px-1 text-ink-2 select-none hover:text-ink has-checked:border-line has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            className="sr-only"
            name="method"
            value={each}
            checked={each === method}
            onChange={() => onChoose(each)}
          />
          {t(`methods.${each}`)}
          <span className="max-sm:hidden">
            <Kbd>{keyOf[each]}</Kbd>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
