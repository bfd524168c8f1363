"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRoleName } from "@/components/people/role-name";
import { Button } from "@/components/ui/button";
import { Copyable } from "@/components/ui/copyable";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { createKeyAction } from "@/server/settings/actions";
import { typed } from "./save-sheet";
import { useSave } from "./use-save";

export type KeyChoices = {
  roles: readonly { id: string; key: string | null; name: string }[];
  stores: readonly { id: string; name: string }[];
};

/** Makes a program's key and shows its text, once. */
export function NewKey({ roles, stores }: KeyChoices) {
  const t = useTranslations("settings.keys");
  const common = useTranslations("common.actions");
  const roleName = useRoleName();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const { save, pending, refused, clear } = useSave();
  return (
    <Dialog
      title={made ? t("made") : t("new")}
      trigger={<Button tone="primary">{t("new")}</Button>}
      open={open}
      onOpenChange={(next) => {
        clear();
        setMade(null);
        setOpen(next);
      }}
    >
      {made ? (
        <div className="flex flex-col gap-4">
          <Notice meaning="warning">{t("once")}</Notice>
          <Copyable text={made} className="rounded-md border border-line bg-sunken p-3 text-sm">
            <code className="break-all whitespace-normal">{made}</code>
          </Copyable>
          <div className="flex justify-end">
            <Button tone="primary" onClick={() => setOpen(false)}>
              {common("done")}
            </Button>
          </div>
        </div>
      ) : (
        <Form
          className="flex flex-col gap-4"
          onSubmit={async (event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            const input = {
              name: typed(form, "name") ?? "",
              roleId: typed(form, "roleId") ?? "",
              storeId: typed(form, "storeId"),
            };
            const answer = await save(() => createKeyAction(input), t("created"));
            if (answer) setMade(answer.value.key);
          }}
        >
          {refused && <Notice meaning="danger">{refused}</Notice>}
          <Field label={t("name")} hint={t("nameHint")} required>
            <Input name="name" maxLength={100} />
          </Field>
          <Field label={t("role")} hint={t("roleHint")} required>
            <Select
              name="roleId"
              options={roles.map((role) => ({ value: role.id, label: roleName(role) }))}
            />
          </Field>
          <Field label={t("store")}>
            <Select
              name="storeId"
              placeholder={t("allStores")}
              options={stores.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <div className="flex justify-end">
            <Button type="submit" tone="primary" pending={pending}>
              {common("create")}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
