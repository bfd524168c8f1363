"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { formatPercent } from "@/i18n/format";
import { type GroupChoice, groupOptions } from "./group-options";
import type { ProductDraft } from "./product-draft";

export type ProductFieldsProps = {
  draft: ProductDraft;
  onChange: (draft: ProductDraft) => void;
  /** Sentences by the name of the field. */
  errors: Partial<Record<string, string>>;
  groups: readonly GroupChoice[];
  priceLists: readonly { key: string; name: string }[];
  /** Rates that may be chosen today, in basis points. */
  vatRates: readonly number[];
  currency: string;
  seesCost: boolean;
};

/** The most common first; the rest under "more". */
export function ProductFields({ draft, onChange, errors, ...facts }: ProductFieldsProps) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const set = (change: Partial<ProductDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl
        name="kind"
        label={t("fields.kind")}
        value={draft.kind}
        segments={(["goods", "service"] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onValueChange={(kind) => set({ kind: kind === "service" ? "service" : "goods" })}
      />
      <Field label={t("fields.name")} error={errors.name} required>
        <Input value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={300} />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t("fields.price")} error={errors.price} required>
          <MoneyInput
            currency={facts.currency}
            value={draft.price}
            onValueChange={(price) => price !== undefined && set({ price })}
          />
        </Field>
        <Field label={t("fields.minPrice")} error={errors.minPrice} optional>
          <MoneyInput
            currency={facts.currency}
            value={draft.minPrice}
            onValueChange={(minPrice) => minPrice !== undefined && set({ minPrice })}
          />
        </Field>
      </div>
      <Field label={t("fields.group")} error={errors.group}>
        <Select
          value={draft.group}
          placeholder={t("fields.noGroup")}
          options={groupOptions(facts.groups, locale)}
          onChange={(event) => set({ group: event.target.value })}
        />
      </Field>
      <Field label={t("fields.barcodes")} hint={t("fields.barcodesHint")} error={errors.barcodes}>
        <Textarea
          rows={2}
          value={draft.barcodes}
          spellCheck={false}
          onChange={(event) => set({ barcodes: event.target.value })}
        />
      </Field>
      {facts.priceLists.length > 0 && (
        <fieldset className="grid grid-cols-2 gap-4">
          <legend className="mb-2 text-sm font-semibold">{t("fields.prices")}</legend>
          {facts.priceLists.map(({ key, name }) => (
            <Field key={key} label={name}>
              <MoneyInput
                currency={facts.currency}
                value={draft.prices[key] ?? null}
                onValueChange={(price) =>
                  price !== undefined && set({ prices: { ...draft.prices, [key]: price } })
                }
              />
            </Field>
          ))}
        </fieldset>
      )}
      <MoreFields draft={draft} set={set} errors={errors} {...facts} />
    </div>
  );
}

type MoreFieldsProps = Omit<ProductFieldsProps, "onChange"> & {
  set: (change: Partial<ProductDraft>) => void;
};

function MoreFields({ draft, set, errors, vatRates, currency, seesCost }: MoreFieldsProps) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const vatOptions = [
    ...vatRates.map((rate) => ({ value: String(rate), label: formatPercent(rate, locale) })),
    { value: "", label: t("fields.noVat") },
  ];
  return (
    <details className="group rounded-md border border-line" open={Boolean(errors.sku || errors.vat)}>
      <summary className="px-3 py-2 text-sm font-medium text-ink-2 hover:text-ink">
        {t("fields.more")}
      </summary>
      <div className="flex flex-col gap-4 border-t border-line p-3">
        <div className="grid grid-cols-2 gap-4">
          <Field label={t("fields.sku")} error={errors.sku}>
            <Input value={draft.sku} onChange={(event) => set({ sku: event.target.value })} maxLength={100} />
          </Field>
          <Field label={t("fields.unit")} error={errors.unit}>
            <Input
              value={draft.unit}
              onChange={(event) => set({ unit: event.target.value })}
              maxLength={20}
            />
          </Field>
          <Field label={t("fields.vat")} hint={t("fields.vatHint")} error={errors.vat}>
            <Select
              value={draft.vat}
              options={vatOptions}
              onChange={(event) => set({ vat: event.target.value })}
            />
          </Field>
          {seesCost && (
            <Field label={t("fields.cost")} error={errors.cost}>
              <MoneyInput
                currency={currency}
                value={draft.cost}
                onValueChange={(cost) => cost !== undefined && set({ cost })}
              />
            </Field>
          )}
        </div>
        <Field label={t("fields.nameEn")} optional>
          <Input value={draft.en} onChange={(event) => set({ en: event.target.value })} maxLength={300} />
        </Field>
        <Field label={t("fields.nameRu")} optional>
          <Input value={draft.ru} onChange={(event) => set({ ru: event.target.value })} maxLength={300} />
        </Field>
      </div>
    </details>
  );
}
