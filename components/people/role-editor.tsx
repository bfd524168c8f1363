"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSave } from "@/components/settings/use-save";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { Grants } from "@/core/rights";
import { changeRoleAction, createRoleAction, deleteRoleAction } from "@/server/people/actions";
import type { RoleView } from "@/server/people/view";
import { GrantsMatrix } from "./grants-matrix";
import { useRoleName } from "./role-name";

/** U1: a role's name and its matrix of rights. Without a role it makes a new one. */
export function RoleEditor({ role }: { role?: RoleView }) {
  const t = useTranslations("people");
  const common = useTranslations("common.actions");
  const router = useRouter();
  const shown = useRoleName();
  const [name, setName] = useState(role ? shown(role) : "");
  const [grants, setGrants] = useState<Grants>(role?.grants ?? {});
  const { save, pending, refused } = useSave();

  async function submit() {
    // A starting role keeps following the reader's language until it is really renamed.
    const kept = role && name.trim() === shown(role) ? role.name : name.trim();
    const saved = role
      ? await save(() => changeRoleAction({ id: role.id, name: kept, grants }), t("roleSaved"))
      : await save(() => createRoleAction({ name: kept, grants }), t("roleCreated"));
    if (saved && !role) router.push("/settings/roles");
  }

  return (
    <Form
      guard
      className="flex max-w-3xl flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {refused && <Notice meaning="danger">{refused}</Notice>}
      <Field label={t("roleName")} required className="max-w-sm">
        <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </Field>
      <GrantsMatrix grants={grants} onChange={setGrants} />
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-canvas py-3 max-sm:bottom-14">
        <Button type="submit" tone="primary" pending={pending} title="Ctrl+Enter">
          {common(role ? "save" : "create")}
        </Button>
        {role && role.people > 0 && (
          <p className="self-center text-ink-2">{t("holdsFor", { count: role.people })}</p>
        )}
        {role && role.people === 0 && (
          <ConfirmDialog
            danger
            title={t("deleteRole", { name: shown(role) })}
            confirmLabel={common("delete")}
            trigger={<Button>{common("delete")}</Button>}
            onConfirm={async () => {
              if (await save(() => deleteRoleAction({ id: role.id }), t("roleDeleted")))
                router.push("/settings/roles");
            }}
          >
            {t("deleteRoleText")}
          </ConfirmDialog>
        )}
      </div>
    </Form>
  );
}
