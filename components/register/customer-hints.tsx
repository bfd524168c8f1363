"use client";

import { Cake, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { Percent } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { GradeBadge } from "@/components/ui/grade-badge";
import { Day } from "@/components/ui/moment";
import { daysToBirthday } from "@/core/customers/birthday";
import { customerCandidates } from "@/core/quote/candidates";
import type { CustomerFacts } from "@/core/quote/facts";
import { who } from "@/core/quote/who";
import { calendarDay } from "@/core/time/calendar-day";
import { formatPhone } from "@/i18n/format-phone";
import type { RegisterCustomer } from "@/server/register/customer-view";
import { useRegister } from "./register-context";

/** Days ahead for which a birthday is worth a word. */
const birthdaySoon = 7;

/** Class, grade, discounts and where they come from, birthday, notes. */
export function CustomerHints({ customer, facts }: { customer: RegisterCustomer; facts: CustomerFacts }) {
  const t = useTranslations("register");
  const grades = useTranslations("common.grade");
  const { facts: known, sold } = useRegister();
  const { quoteFacts } = known;
  const today = calendarDay(quoteFacts.now, quoteFacts.zone);
  const person = who({ ...quoteFacts, cards: cardsOf(quoteFacts.cards, sold.card) });
  const candidates = customerCandidates(person, quoteFacts, today);
  const days = facts.birthDate ? daysToBirthday(facts.birthDate, today) : null;

  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        {customer.importance && (
          <GradeBadge grade={customer.importance.value}>{grades(customer.importance.value)}</GradeBadge>
        )}
        {person.grade && <GradeBadge grade={person.grade.key}>{person.grade.name}</GradeBadge>}
        {facts.priceList && <Badge tone="info">{t("customer.priceList", { name: facts.priceList })}</Badge>}
        {customer.phones[0] && <span className="text-ink-2">{formatPhone(customer.phones[0])}</span>}
      </div>
      {candidates.length > 0 && (
        <ul className="flex flex-col gap-0.5">
          {candidates.map(({ source, percent, name }) => (
            <li key={source} className="flex gap-1.5">
              <span className="font-medium text-success">
                −<Percent value={percent} />
              </span>
              <span className="min-w-0 text-ink-2">
                {t(`sources.${source}`)}
                {name && ` «${name}»`}
                {source === "rule" && facts.ruleDiscount?.until && (
                  <>
                    {", "}
                    {t("customer.until")} <Day date={facts.ruleDiscount.until} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {days !== null && days <= birthdaySoon && (
        <p className="flex items-center gap-1.5 text-info">
          <Cake aria-hidden className="size-4 shrink-0" />
          {t("customer.birthday", { days })}
        </p>
      )}
      {customer.notes && (
        <p className="flex gap-1.5 break-words whitespace-pre-line text-ink-2">
          <StickyNote aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
          {customer.notes}
        </p>
      )}
    </>
  );
}

/** The card that was scanned, or all of them: the quote takes the oldest active one. */
const cardsOf = <C extends { number: string }>(
  cards: readonly C[],
  scanned: string | undefined,
): readonly C[] => (scanned === undefined ? cards : cards.filter(({ number }) => number === scanned));
