"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Amount, PointsAmount } from "@/components/ui/amount";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IntegerInput } from "@/components/ui/integer-input";
import { Slider } from "@/components/ui/slider";
import { points } from "@/core/money/units";
import { pointsLimit } from "@/core/register/preview";
import { useRegister } from "./register-context";

/** P4: how many points pay for a part, what they are worth, and what keeps the rest back. */
export function PointsForm() {
  const t = useTranslations("register.points");
  const { cart, sold, change, shown, facts, desk, close } = useRegister();
  const quoted = shown.quote?.points;
  const balance = points(quoted?.balance ?? 0);
  const limit = pointsLimit(sold, facts.quoteFacts, balance);
  const spendable = limit?.spendable ?? 0;
  const { pointValue } = facts.quoteFacts.programme.spending;
  const spent = cart.points === "max" ? spendable : Math.min(cart.points ?? 0, spendable);
  const set = (count: number) => change({ do: "setPoints", points: count === 0 ? null : points(count) });
  const reasons = (limit?.reasons ?? []).filter((reason) => reason !== "balance" || spendable < balance);

  function submit(event: FormEvent) {
    event.preventDefault();
    close();
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <p className="text-ink-2">
        {t("balance")} <PointsAmount value={balance} className="font-medium text-ink" />
        {", "}
        {t("spendable")} <PointsAmount value={spendable} className="font-medium text-ink" />
      </p>
      {spendable > 0 && (
        <>
          <Slider aria-label={t("howMany")} value={spent} max={spendable} onValueChange={set} />
          <div className="flex items-end gap-2">
            <Field label={t("howMany")} className="flex-1">
              <IntegerInput
                autoFocus
                value={spent}
                onFocus={(event) => event.target.select()}
                onValueChange={(count) =>
                  typeof count === "number" ? set(Math.min(Math.max(count, 0), spendable)) : undefined
                }
              />
            </Field>
            <Button onClick={() => change({ do: "setPoints", points: "max" })}>{t("max")}</Button>
          </div>
          <p>
            {t("worth")}{" "}
            <Amount value={spent * pointValue} currency={desk.currency} className="font-semibold" />
          </p>
        </>
      )}
      {reasons.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-sm text-ink-2">
          {reasons.map((reason) => (
            <li key={reason}>{t(`limits.${reason}`)}</li>
          ))}
        </ul>
      )}
      <Button tone="primary" type="submit" className="self-end">
        {t("done")}
      </Button>
    </form>
  );
}
