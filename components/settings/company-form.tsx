"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { changeCompanyAction } from "@/server/settings/actions";
import type { Company } from "@/server/settings/company";
import { typed } from "./save-sheet";
import { useSave } from "./use-save";

type CompanyFormProps = {
  company: Company;
  stores: readonly { id: string; name: string }[];
};

/** Who we are, as receipts and letters say it. */
export function CompanyForm({ company, stores }: CompanyFormProps) {
  const t = useTranslations("settings.company");
  const common = useTranslations("common.actions");
  const { save, pending, refused } = useSave();
  return (
    <Form
      guard
      className="flex max-w-lg flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const field = (name: string) => typed(form, name) ?? "";
        const input = {
          name: field("name"),
          legalName: field("legalName"),
          taxId: field("taxId"),
          address: field("address"),
          phone: field("phone"),
          email: field("email"),
          defaultStoreId: typed(form, "defaultStoreId"),
        };
        void save(() => changeCompanyAction(input), t("saved"));
      }}
    >
      {refused && <Notice meaning="danger">{refused}</Notice>}
      <Field label={t("name")} hint={t("nameHint")} required>
        <Input name="name" maxLength={200} defaultValue={company.name} />
      </Field>
      <Field label={t("legalName")}>
        <Input name="legalName" maxLength={300} defaultValue={company.legalName} />
      </Field>
      <Field label={t("taxId")}>
        <Input name="taxId" maxLength={50} inputMode="numeric" defaultValue={company.taxId} />
      </Field>
      <Field label={t("address")}>
        <Textarea name="address" maxLength={500} rows={2} defaultValue={company.address} />
      </Field>
      <Field label={t("phone")}>
        <Input name="phone" type="tel" maxLength={50} defaultValue={company.phone} />
      </Field>
      <Field label={t("email")}>
        <Input name="email" type="email" maxLength={254} defaultValue={company.email} />
      </Field>
      <Field label={t("defaultStore")} hint={t("defaultStoreHint")}>
        <Select
          name="defaultStoreId"
          placeholder={t("noStore")}
          defaultValue={company.defaultStoreId ?? ""}
          options={stores.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <div>
        <Button type="submit" tone="primary" pending={pending} title="Ctrl+Enter">
          {common("save")}
        </Button>
      </div>
    </Form>
  );
}
