"use client";

import { useTranslations } from "next-intl";
import { SaveSheet, typed } from "@/components/settings/save-sheet";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createEmployeeAction, updateEmployeeAction } from "@/server/people/actions";
import type { EmployeeView, RoleView } from "@/server/people/view";
import { useRoleName } from "./role-name";

export type EmployeeChoices = {
  people: readonly EmployeeView[];
  roles: readonly RoleView[];
  stores: readonly { id: string; name: string; closed: boolean }[];
};

/** U1: a new person, or changes to one. */
export function EmployeeSheet({
  person,
  people,
  roles,
  stores,
}: EmployeeChoices & { person?: EmployeeView }) {
  const t = useTranslations("people");
  const common = useTranslations("common.actions");
  const roleName = useRoleName();
  const managers = people.filter(({ id, disabled }) => id !== person?.id && !disabled);
  const seller = roles.find(({ key }) => key === "seller");
  const own = new Set(person?.stores.map(({ id }) => id));
  return (
    <SaveSheet
      title={person ? person.name : t("new")}
      trigger={
        person ? (
          <Button size="sm" tone="quiet" aria-label={`${common("edit")}: ${person.name}`}>
            {common("edit")}
          </Button>
        ) : (
          <Button tone="primary">{t("new")}</Button>
        )
      }
      submitLabel={common(person ? "save" : "create")}
      done={t(person ? "saved" : "created")}
      onSubmit={(form) => {
        const details = {
          name: typed(form, "name") ?? "",
          email: typed(form, "email") ?? "",
          roleId: typed(form, "roleId") ?? "",
          managerId: typed(form, "managerId"),
          storeIds: form.getAll("storeIds").map(String),
        };
        return person
          ? updateEmployeeAction({ ...details, id: person.id })
          : createEmployeeAction({ ...details, password: String(form.get("password") ?? "") || undefined });
      }}
    >
      <Field label={t("name")} required>
        <Input name="name" maxLength={200} defaultValue={person?.name} autoComplete="off" />
      </Field>
      <Field label={t("email")} hint={t("emailHint")} required>
        <Input name="email" type="email" maxLength={254} defaultValue={person?.email} autoComplete="off" />
      </Field>
      {!person && (
        <Field label={t("password")} hint={t("firstPasswordHint")}>
          <Input
            name="password"
            type="text"
            minLength={10}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      )}
      <Field label={t("role")} required>
        <Select
          name="roleId"
          defaultValue={person?.role.id ?? seller?.id}
          options={roles.map((role) => ({ value: role.id, label: roleName(role) }))}
        />
      </Field>
      <Field label={t("manager")} hint={t("managerHint")}>
        <Select
          name="managerId"
          placeholder={t("noManager")}
          defaultValue={person?.manager?.id ?? ""}
          options={managers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-medium">{t("stores")}</legend>
        {stores
          .filter(({ id, closed }) => !closed || own.has(id))
          .map(({ id, name }) => (
            <Checkbox key={id} name="storeIds" value={id} label={name} defaultChecked={own.has(id)} />
          ))}
        <p className="text-xs text-ink-3">{t("storesHint")}</p>
      </fieldset>
    </SaveSheet>
  );
}
