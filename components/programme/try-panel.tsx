"use client";

import { FlaskConical, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { QuantityInput } from "@/components/ui/quantity-input";
import { Switch } from "@/components/ui/switch";
import type { ComboboxItem } from "@/components/ui/use-combobox-items";
import { searchCustomersAction } from "@/server/customers/actions";
import { tryProgrammeAction } from "@/server/programme/actions";
import type { Trial } from "@/server/programme/try-programme";
import { type Draft, replaced } from "./draft";
import { findProducts } from "./scope-picker";
import { TrialComparison } from "./trial-comparison";

type Line = { product: string; name: string; quantity: number };
type Trials = { draft: Trial; inForce: Trial };

const typingPause = 400;

/** Q3: a customer and a cart, priced under the draft and under the programme in force, with every reason. */
export function TryPanel({ draft, currency }: { draft: Draft; currency: string }) {
  const t = useTranslations("programme.try");
  const [customer, setCustomer] = useState<ComboboxItem | null>(null);
  const [lines, setLines] = useState<Line[]>([]);
  const [spends, setSpends] = useState(false);
  const trials = useTrials(draft, { customer: customer?.value ?? null, lines, spends });
  return (
    <section aria-label={t("title")} className="flex flex-col gap-4">
      <div>
        <h2 className="flex items-center gap-2 text-md font-semibold">
          <FlaskConical aria-hidden className="size-4 text-ink-3" />
          {t("title")}
        </h2>
        <p className="text-sm text-ink-2">{t("hint")}</p>
      </div>
      <Field label={t("customer")}>
        <Combobox
          search={findCustomers}
          value={customer}
          onValueChange={setCustomer}
          placeholder={t("anybody")}
        />
      </Field>
      <Field label={t("cart")}>
        <Combobox
          key={lines.length}
          search={findProducts}
          value={null}
          placeholder={t("addProduct")}
          onValueChange={(item) =>
            item && setLines([...lines, { product: item.value, name: item.label, quantity: 1000 }])
          }
        />
      </Field>
      {lines.length > 0 && (
        <ul className="flex flex-col gap-2">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a product may stand in several lines
            <li key={index} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate">{line.name}</span>
              <QuantityInput
                aria-label={`${t("quantity")}: ${line.name}`}
                className="w-20"
                value={line.quantity}
                onValueChange={(quantity) =>
                  quantity && quantity > 0 && setLines(replaced(lines, index, { ...line, quantity }))
                }
              />
              <IconButton
                label={`${t("remove")}: ${line.name}`}
                onClick={() => setLines(replaced(lines, index, null))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <Switch label={t("spend")} checked={spends} onChange={(event) => setSpends(event.target.checked)} />
      {trials && lines.length > 0 && (
        <TrialComparison {...trials} names={lines.map(({ name }) => name)} currency={currency} />
      )}
    </section>
  );
}

type Asked = { customer: string | null; lines: readonly Line[]; spends: boolean };

/** Asks again whenever the draft or the cart changes; only the last answer counts. */
function useTrials(draft: Draft, { customer, lines, spends }: Asked): Trials | null {
  const [trials, setTrials] = useState<Trials | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    if (lines.length === 0) return;
    const timer = setTimeout(async () => {
      const cart = {
        ...(customer ? { customer } : {}),
        lines: lines.map(({ product, quantity }) => ({ product, quantity })),
        ...(spends ? { points: "max" as const } : {}),
      };
      const result = await tryProgrammeAction({ programme: draft, cart }).catch(() => null);
      if (mine === turn.current && result?.ok) setTrials(result.value);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [draft, customer, lines, spends]);
  return trials;
}

async function findCustomers(query: string): Promise<ComboboxItem[]> {
  const result = await searchCustomersAction({ query, limit: 10 });
  if (!result.ok) return [];
  return result.value.map(({ id, name, phones }) => ({
    value: id,
    label: name,
    ...(phones[0] ? { hint: phones[0] } : {}),
  }));
}
