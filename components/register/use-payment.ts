"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { money } from "@/core/money/units";
import { changeOf, leftToPay, type PaymentPart, paymentPart } from "@/core/register/cash";
import { formatMoney } from "@/i18n/format";
import { useRegister } from "./register-context";

/** What is given for the sale: parts already taken, and the one that is being typed. */
export function usePayment() {
  const { desk, sold, shown, sending } = useRegister();
  const locale = useLocale();
  const [method, choose] = useState<PaymentPart["method"]>("cash");
  const [given, setGiven] = useState<number | null | undefined>(null);
  const [parts, setParts] = useState<readonly PaymentPart[]>([]);

  const due = shown.quote?.due ?? money(0);
  const left = leftToPay(due, parts);
  // What cannot be read is not taken for the whole sum.
  const typed = given === undefined ? null : paymentPart(method, given, left);
  const all = typed ? [...parts, typed] : parts;
  const isShort = leftToPay(due, all) > 0;

  function setMethod(next: PaymentPart["method"]) {
    choose(next);
    setGiven(null);
  }

  /** Q5: sends the total that was seen; another one is refused and asked about. */
  function post(taken: readonly PaymentPart[] = all) {
    if (given === undefined || !shown.quote) return;
    sending.send({
      sale: {
        ...sold,
        expectedTotal: shown.quote.total,
        payments: taken.map((part) => ({ method: part.method, amount: part.amount })),
      },
      change: changeOf(taken),
    });
  }

  /** Enter: a part that does not cover the rest is put down, and the next one asked for. */
  function enter() {
    if (given === undefined) return;
    if (!isShort) return post();
    if (!typed) return;
    setParts(all);
    setGiven(null);
  }

  return {
    method,
    setMethod,
    given,
    setGiven,
    parts,
    drop: (index: number) => setParts(parts.filter((_, at) => at !== index)),
    left,
    isShort,
    change: changeOf(all),
    placeholder: formatMoney(left, desk.currency, locale, { bare: true }),
    enter,
    post,
  };
}
