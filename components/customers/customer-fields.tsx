"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PercentInput } from "@/components/ui/percent-input";
import { PhoneInput } from "@/components/ui/phone-input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import type { CustomerDesk } from "@/server/customers/get-desk";
import { CategoryInput } from "./category-input";
import type { CustomerDraft } from "./customer-draft";
import { LineList } from "./line-list";

/** Errors by the name of the field. */
export type FieldErrors = Partial<Record<string, string>>;

export type CustomerFieldsProps = {
  draft: CustomerDraft;
  onChange: (change: Partial<CustomerDraft>) => void;
  desk: CustomerDesk;
  errors: FieldErrors;
};

/** K1: the fields of a customer, the most common first, the rest under "more". */
export function CustomerFields(props: CustomerFieldsProps) {
  const { draft, onChange, desk, errors } = props;
  const t = useTranslations("customers.fields");
  return (
    <>
      <Field label={t("name")} error={errors.name} required>
        <Input
          value={draft.name}
          maxLength={200}
          autoComplete="off"
          autoFocus
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <LineList
        label={t("phones")}
        addLabel={t("addPhone")}
        lines={draft.phones}
        onChange={(phones) => onChange({ phones })}
        error={errors.phones}
        input={({ value, label, set }) => (
          <PhoneInput
            aria-label={label}
            value={value}
            autoComplete="off"
            onChange={(event) => set(event.target.value)}
          />
        )}
      />
      <LineList
        label={t("emails")}
        addLabel={t("addEmail")}
        lines={draft.emails}
        onChange={(emails) => onChange({ emails })}
        error={errors.emails}
        input={({ value, label, set }) => (
          <Input
            type="email"
            aria-label={label}
            value={value}
            autoComplete="off"
            onChange={(event) => set(event.target.value)}
          />
        )}
      />
      <Field label={t("birthDate")} error={errors.birthDate}>
        <DateInput
          value={draft.birthDate}
          onChange={(event) => onChange({ birthDate: event.target.value })}
        />
      </Field>
      <CategoryInput
        known={desk.categories}
        chosen={draft.categories}
        onChange={(categories) => onChange({ categories })}
      />
      <Field label={t("notes")} error={errors.notes}>
        <Textarea
          value={draft.notes}
          maxLength={20_000}
          onChange={(event) => onChange({ notes: event.target.value })}
        />
      </Field>
      <ConsentSwitches {...props} />
      <details className="group">
        <summary className="py-1 text-sm font-medium text-accent">{t("more")}</summary>
        <div className="flex flex-col gap-4 pt-3">
          <MoreFields {...props} />
        </div>
      </details>
    </>
  );
}

function ConsentSwitches({ draft, onChange }: CustomerFieldsProps) {
  const t = useTranslations("customers.fields");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-sm font-medium text-ink-2">{t("consents")}</legend>
      <Switch
        label={t("consentEmail")}
        checked={draft.consents.email}
        onChange={(event) => onChange({ consents: { ...draft.consents, email: event.target.checked } })}
      />
      <Switch
        label={t("consentSms")}
        checked={draft.consents.sms}
        onChange={(event) => onChange({ consents: { ...draft.consents, sms: event.target.checked } })}
      />
      <p className="text-sm text-ink-3">{t("consentsHint")}</p>
    </fieldset>
  );
}

const kinds = ["person", "organisation", "soleProprietor"] as const;
const roles = ["customer", "supplier", "prospect"] as const;
const classes = ["gold", "silver", "bronze"] as const;

function MoreFields({ draft, onChange, desk, errors }: CustomerFieldsProps) {
  const t = useTranslations("customers");
  const common = useTranslations("common");
  return (
    <>
      <Field label={t("fields.kind")}>
        <Select
          value={draft.kind}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) => onChange({ kind: event.target.value as CustomerDraft["kind"] })}
        />
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="pb-1 text-sm font-medium text-ink-2">{t("fields.roles")}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={t(`roles.${role}`)}
            checked={draft.roles.includes(role)}
            onChange={(event) =>
              onChange({
                roles: roles.filter((each) =>
                  each === role ? event.target.checked : draft.roles.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <Field label={t("fields.importance")}>
        <Select
          value={draft.importance}
          placeholder={common("none")}
          options={classes.map((value) => ({ value, label: common(`grade.${value}`) }))}
          onChange={(event) => onChange({ importance: event.target.value as CustomerDraft["importance"] })}
        />
      </Field>
      <Field label={t("fields.discount")} error={errors.discount}>
        <PercentInput
          value={draft.discount}
          disabled={!desk.may.giveDiscount}
          onValueChange={(discount) => onChange({ discount })}
        />
      </Field>
      <Field label={t("fields.priceList")} error={errors.priceList}>
        <Select
          value={draft.priceList}
          disabled={!desk.may.giveDiscount}
          placeholder={t("fields.retail")}
          options={desk.priceLists.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(event) => onChange({ priceList: event.target.value })}
        />
      </Field>
      <Field label={t("fields.taxId")} error={errors.taxId}>
        <Input
          value={draft.taxId}
          maxLength={32}
          inputMode="numeric"
          onChange={(event) => onChange({ taxId: event.target.value })}
        />
      </Field>
      <Field label={t("fields.address")} error={errors.address}>
        <Textarea
          rows={2}
          value={draft.address}
          maxLength={500}
          onChange={(event) => onChange({ address: event.target.value })}
        />
      </Field>
      <Field label={t("fields.locale")}>
        <Select
          value={draft.locale}
          placeholder={t("fields.localeAny")}
          options={[
            { value: "ru", label: "Русский" },
            { value: "en", label: "English" },
          ]}
          onChange={(event) => onChange({ locale: event.target.value as CustomerDraft["locale"] })}
        />
      </Field>
    </>
  );
}
