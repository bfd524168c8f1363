"use client";

import { UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import type { Found } from "@/server/register/find";
import { call } from "./call";
import { EntryOptions } from "./entry-options";
import { useRegister } from "./register-context";
import type { Option } from "./use-entry";

const pause = 120;

/** Finds the customer by card, phone, name or e-mail; or adds a new one with what was typed. */
export function CustomerDialog() {
  const t = useTranslations("register.customer");
  const { close, change, desk, addCustomer } = useRegister();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Option[] | null>(null);
  const [at, setAt] = useState(0);
  const wanted = text.trim();

  useEffect(() => {
    setAt(0);
    setFound(null);
    if (wanted.length < 2) return;
    const quitting = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await call("find", { text: wanted, only: "customers" }, { signal: quitting.signal });
      if (!quitting.signal.aborted && answer.ok) setFound(customersOf(answer.value));
    }, pause);
    return () => {
      clearTimeout(timer);
      quitting.abort();
    };
  }, [wanted]);

  function take(option: Option | undefined) {
    if (option?.kind !== "customer") return;
    const { id, name, cards } = option.customer;
    const scanned = cards.length === 1 && option.key === "card" ? (cards[0]?.number ?? null) : null;
    change({ do: "setCustomer", customer: { id, name }, card: scanned });
    close();
  }

  function press(event: KeyboardEvent) {
    const last = (found?.length ?? 0) - 1;
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, last));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key !== "Enter") return;
    else if (found?.[at]) take(found[at]);
    else if (found?.length === 0 && desk.may.addCustomer) addCustomer(wanted);
    event.preventDefault();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t("find")}
      footer={
        desk.may.addCustomer && (
          <Button size="lg" onClick={() => addCustomer(wanted)}>
            <UserRoundPlus aria-hidden />
            {t("new")}
          </Button>
        )
      }
    >
      <div className="relative min-h-72">
        <Input
          size="xl"
          autoFocus
          autoComplete="off"
          role="combobox"
          aria-label={t("findLabel")}
          aria-expanded={Boolean(found?.length)}
          aria-controls="register-options"
          aria-activedescendant={found?.length ? `register-option-${at}` : undefined}
          placeholder={t("findLabel")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
        />
        {found && found.length > 0 && <EntryOptions options={found} at={at} onTake={take} />}
        {found?.length === 0 && (
          <p role="status" className="mt-3 text-ink-2">
            {desk.may.addCustomer ? t("notFoundNew") : t("notFound")}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function customersOf({ customers, card }: Found): Option[] {
  if (card) {
    const { customer: id, name, number } = card;
    const holder = { id, name, phones: [], emails: [], importance: null };
    const cards = [{ number, status: "active", balance: 0 }];
    return [{ kind: "customer", key: "card", customer: { ...holder, cards } }];
  }
  return customers.map((customer) => ({ kind: "customer", key: customer.id, customer }));
}
