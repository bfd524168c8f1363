"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { setUpAction } from "@/server/settings/actions";
import { fieldErrors, typedValue } from "../auth/form-state";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import type { SelectOption } from "../ui/select";
import { ZoneSelect } from "./zone-select";

/** The first administrator, the company and its first store. */
export function SetUpForm({ zones }: { zones: readonly SelectOption[] }) {
  const t = useTranslations("setup");
  const [state, action, pending] = useActionState(setUpAction, {});
  const refused = state.result?.ok === false ? state.result.message : null;
  const typed = (name: "name" | "email" | "company" | "store") =>
    ({ name, size: "lg", defaultValue: typedValue(state, name) }) as const;
  return (
    <form action={action} className="flex flex-col gap-6" noValidate>
      {refused && <Notice meaning="danger">{refused}</Notice>}
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 font-semibold">{t("you")}</legend>
        <Field label={t("name")} error={fieldErrors(state, "name")} required>
          <Input key={typedValue(state, "name")} {...typed("name")} autoComplete="name" />
        </Field>
        <Field label={t("email")} error={fieldErrors(state, "email")} required>
          <Input key={typedValue(state, "email")} {...typed("email")} type="email" autoComplete="username" />
        </Field>
        <Field label={t("password")} hint={t("passwordHint")} error={fieldErrors(state, "password")} required>
          <Input name="password" type="password" size="lg" autoComplete="new-password" />
        </Field>
      </fieldset>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 font-semibold">{t("business")}</legend>
        <Field label={t("company")} error={fieldErrors(state, "company")} required>
          <Input key={typedValue(state, "company")} {...typed("company")} autoComplete="organization" />
        </Field>
        <Field label={t("store")} hint={t("storeHint")} error={fieldErrors(state, "store")} required>
          <Input key={typedValue(state, "store")} {...typed("store")} />
        </Field>
        <Field label={t("zone")} hint={t("zoneHint")} error={fieldErrors(state, "zone")} required>
          <ZoneSelect name="zone" size="lg" options={zones} defaultValue={typedValue(state, "zone") ?? ""} />
        </Field>
      </fieldset>
      <Button type="submit" tone="primary" size="lg" pending={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
