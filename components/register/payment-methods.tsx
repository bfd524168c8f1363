"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Kbd } from "@/components/ui/kbd";
import { SegmentedControl } from "@/components/ui/segmented-control";
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
    <div className="overflow-x-auto">
      <SegmentedControl
        label={t("method")}
        name="method"
        size="xl"
        value={method}
        onValueChange={(value) => onChoose(value as Method)}
        segments={methods.map((each) => ({
          value: each,
          label: (
            <span className="flex items-center gap-1.5">
              {t(`methods.${each}`)}
              <span className="max-sm:hidden">
                <Kbd>{keyOf[each]}</Kbd>
              </span>
            </span>
          ),
        }))}
      />
    </div>
  );
}
