"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Dialog } from "@/components/ui/dialog";
import { PayForm } from "./pay-form";
import { PriceChanged } from "./price-changed";
import { useRegister } from "./register-context";
import { SaleDone } from "./sale-done";
import { SaleLost } from "./sale-lost";

/** Q2, Q5: taking the money, until the sale is posted and the next one begins. */
export function PayDialog() {
  const t = useTranslations("register.pay");
  const { sending, close, sound } = useRegister();
  const { state, dismiss } = sending;
  const isOpenEnded = state.kind === "saving" || state.kind === "lost";
  const isAgain = state.kind === "lost" || (state.kind === "saving" && state.tries > 0);
  const isAsking = state.kind === "idle" || state.kind === "saving" || state.kind === "refused";
  const { play } = sound;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sale
  useEffect(() => {
    if (state.kind === "done") play("paid");
  }, [state.kind]);

  function shut() {
    if (isOpenEnded) return;
    dismiss();
    close();
  }

  return (
    <Dialog
      open
      size="md"
      title={state.kind === "done" ? t("doneTitle", { number: String(state.sale.number) }) : t("title")}
      onOpenChange={(open) => !open && shut()}
    >
      {state.kind === "done" && <SaleDone sale={state.sale} change={state.change} onNext={shut} />}
      {isAgain && <SaleLost />}
      {state.kind === "priceChanged" && <PriceChanged before={state.before} quote={state.quote} />}
      {!isAgain && isAsking && <PayForm />}
    </Dialog>
  );
}
