"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import { SkeletonLines } from "@/components/ui/skeleton";
import { fromCart, isEmptyCart } from "@/core/register/cart-state";
import { call } from "./call";
import { useRegister } from "./register-context";

type Parked = {
  id: string;
  label: string | null;
  total: number;
  customerName: string | null;
  employeeName: string | null;
  at: string;
  decision: "waiting" | "decided" | null;
};

/** Carts put aside in the store. Enter on one takes it up. */
export function ParkedDialog() {
  const t = useTranslations("register.parked");
  const { close, change, cart, connection, desk } = useRegister();
  const { heard } = connection;
  const [carts, setCarts] = useState<readonly Parked[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isBusy = !isEmptyCart(cart);

  useEffect(() => {
    call("parked", {}).then((answer) => {
      heard(answer.ok ? null : answer.code);
      if (answer.ok) setCarts(answer.value);
      else setProblem(answer.message || t("lost"));
    });
  }, [heard, t]);

  async function takeUp(id: string) {
    const answer = await call("take-up", { id });
    heard(answer.ok ? null : answer.code);
    if (!answer.ok) return setProblem(answer.code === "not_found" ? t("taken") : answer.message || t("lost"));
    const customerName = carts?.find((each) => each.id === id)?.customerName ?? "";
    change({ do: "take", cart: fromCart(answer.value.cart, customerName) });
    close();
  }

  function ageOf(at: string): string {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 60_000));
    return minutes < 60 ? t("age", { minutes }) : t("ageHours", { hours: Math.floor(minutes / 60) });
  }

  return (
    <Dialog open title={t("title")} onOpenChange={(open) => !open && close()}>
      {isBusy && <p className="mb-2 text-warning">{t("busy")}</p>}
      {problem && <FieldError>{problem}</FieldError>}
      {carts === null && !problem && <SkeletonLines lines={4} />}
      {carts?.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {carts?.map((each, index) => (
          <li key={each.id}>
            <button
              type="button"
              // biome-ignore lint/a11y/noAutofocus: the dialog was opened to choose one of these
              autoFocus={index === 0}
              disabled={isBusy}
              onClick={() => takeUp(each.id)}
              className="flex min-h-12 w-full items-center gap-3 rounded-sm px-2 py-1.5 text-left hover:bg-hover disabled:opacity-60"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">
                  {each.label ?? each.customerName ?? t("unnamed")}
                </span>
                <span className="block truncate text-xs text-ink-2">
                  {each.employeeName}
                  {" · "}
                  {ageOf(each.at)}
                </span>
              </span>
              {each.decision && (
                <Badge tone={each.decision === "decided" ? "success" : "warning"}>
                  {t(`states.${each.decision}`)}
                </Badge>
              )}
              <Amount value={each.total} currency={desk.currency} className="font-semibold" />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
