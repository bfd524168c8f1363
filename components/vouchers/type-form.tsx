"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { EditorProvider } from "@/components/programme/editor-context";
import { ScopePicker } from "@/components/programme/scope-picker";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { MoneyInput } from "@/components/ui/money-input";
import { Notice } from "@/components/ui/notice";
import { PercentInput } from "@/components/ui/percent-input";
import { Section } from "@/components/ui/section";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { toast } from "@/components/ui/toast";
import { saveVoucherTypeAction } from "@/server/vouchers/actions";
import type { VoucherDesk } from "@/server/vouchers/get-desk";
import type { VoucherTypeView } from "@/server/vouchers/view";
import { draftOfType, inputOfType, type TypeDraft } from "./type-draft";

type TypeFormProps = { type: VoucherTypeView | null; newKey: string; desk: VoucherDesk };

/** V1: a type in one column: what it gives first, then where, when and how often it may be used. */
export function TypeForm({ type, newKey, desk }: TypeFormProps) {
  const t = useTranslations("vouchers");
  const common = useTranslations("common.actions");
  const router = useRouter();
  const [draft, setDraft] = useState<TypeDraft>(() => draftOfType(type, newKey));
  const [named, setNamed] = useState(desk.products);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<{ message: string; paths: readonly string[] } | null>(null);
  const set = (part: Partial<TypeDraft>) => setDraft({ ...draft, ...part });
  const errorAt = (path: string) => (refused?.paths.includes(path) ? t("form.check") : null);
  const isCertificate = draft.kind === "certificate";

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const result = await saveVoucherTypeAction(inputOfType(draft));
    setPending(false);
    if (!result.ok) {
      return setRefused({ message: result.message, paths: result.issues.map(({ path }) => path) });
    }
    setRefused(null);
    toast({ text: t("form.saved") });
    router.push(`/vouchers/kinds/${result.value.key}`);
    router.refresh();
  }

  return (
    <EditorProvider
      value={{
        groups: desk.groups,
        products: named,
        categories: [],
        series: [],
        currency: desk.currency,
        zone: desk.zone,
        grades: [],
        problems: [],
        onNamed: (product) => setNamed([...named, product]),
      }}
    >
      <Form onSubmit={submit} guard className="flex max-w-2xl flex-col">
        {refused && <Notice meaning="danger">{refused.message}</Notice>}
        <Section>
          {!type && (
            <SegmentedControl
              label={t("fields.kind")}
              name="kind"
              value={draft.kind}
              segments={(["coupon", "certificate"] as const).map((value) => ({
                value,
                label: t(`kinds.${value}`),
              }))}
              onValueChange={(kind) => set({ kind: kind === "certificate" ? "certificate" : "coupon" })}
            />
          )}
          <p className="text-ink-2">{t(`form.about.${draft.kind}`)}</p>
          <Field label={t("fields.name")} hint={t("form.nameHint")} error={errorAt("name")} required>
            <Input
              value={draft.name}
              maxLength={200}
              onChange={(event) => set({ name: event.target.value })}
            />
          </Field>
          {!isCertificate && (
            <SegmentedControl
              label={t("form.gives")}
              name="gives"
              value={draft.gives}
              segments={(["percent", "value"] as const).map((value) => ({
                value,
                label: t(`form.by.${value}`),
              }))}
              onValueChange={(gives) => set({ gives: gives === "value" ? "value" : "percent" })}
            />
          )}
          {isCertificate || draft.gives === "value" ? (
            <Field
              label={isCertificate ? t("fields.face") : t("fields.value")}
              {...(isCertificate ? { hint: t("form.faceHint") } : {})}
              error={errorAt("value")}
            >
              <MoneyInput
                currency={desk.currency}
                value={draft.value}
                onValueChange={(value) => set({ value })}
              />
            </Field>
          ) : (
            <Field label={t("fields.percent")} error={errorAt("percent") ?? errorAt("value")}>
              <PercentInput value={draft.percent} onValueChange={(percent) => set({ percent })} />
            </Field>
          )}
        </Section>
        <Section title={t("form.when")}>
          <div className="flex flex-wrap gap-4">
            <Field label={t("fields.from")}>
              <DateInput value={draft.from} onChange={(event) => set({ from: event.target.value })} />
            </Field>
            <Field label={t("fields.to")} error={errorAt("to")}>
              <DateInput value={draft.to} onChange={(event) => set({ to: event.target.value })} />
            </Field>
            <Field label={t("fields.validDays")} hint={t("form.validDaysHint")}>
              <IntegerInput value={draft.validDays} onValueChange={(validDays) => set({ validDays })} />
            </Field>
          </div>
        </Section>
        <Section title={t("form.where")} description={t("form.whereHint")}>
          <ScopePicker path="products" scope={draft.products} onChange={(products) => set({ products })} />
        </Section>
        <Section title={t("form.terms")}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t("fields.minPurchase")}>
              <MoneyInput
                currency={desk.currency}
                value={draft.minPurchase}
                onValueChange={(minPurchase) => set({ minPurchase })}
              />
            </Field>
            <Field
              label={t("fields.maxPercent")}
              hint={t("form.maxPercentHint")}
              error={errorAt("maxPercent")}
            >
              <PercentInput value={draft.maxPercent} onValueChange={(maxPercent) => set({ maxPercent })} />
            </Field>
            {!isCertificate && (
              <>
                <Field label={t("fields.usesTotal")} hint={t("form.usesHint")} error={errorAt("usesTotal")}>
                  <IntegerInput value={draft.usesTotal} onValueChange={(usesTotal) => set({ usesTotal })} />
                </Field>
                <Field label={t("fields.usesPerCustomer")} error={errorAt("usesPerCustomer")}>
                  <IntegerInput
                    value={draft.usesPerCustomer}
                    onValueChange={(usesPerCustomer) => set({ usesPerCustomer })}
                  />
                </Field>
              </>
            )}
          </div>
          <Checkbox
            label={t("fields.withDiscounts")}
            checked={draft.withDiscounts}
            onChange={(event) => set({ withDiscounts: event.target.checked })}
          />
          {!type && (
            <Field label={t("fields.key")} hint={t("form.keyHint")} error={errorAt("key")} required>
              <Input
                value={draft.key}
                maxLength={100}
                onChange={(event) => set({ key: event.target.value })}
              />
            </Field>
          )}
        </Section>
        <div className="flex justify-end py-4">
          <Button type="submit" tone="primary" pending={pending}>
            {common("save")}
          </Button>
        </div>
      </Form>
    </EditorProvider>
  );
}
