"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { createProductGroupAction, updateProductGroupAction } from "@/server/catalogue/actions";
import { type GroupChoice, groupOptions } from "./group-options";

export type EditedGroup = { id: string | null; name: string; en: string; ru: string; parent: string };

type GroupSheetProps = { edited: EditedGroup; groups: readonly GroupChoice[]; onClose: () => void };

/** Creates, renames or moves a group. */
export function GroupSheet({ edited, groups, onClose }: GroupSheetProps) {
  const t = useTranslations("catalogue");
  const tCommon = useTranslations("common");
  const locale = useLocale();
  const router = useRouter();
  const [draft, setDraft] = useState(edited);
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const set = (change: Partial<EditedGroup>) => setDraft({ ...draft, ...change });

  async function save() {
    if (draft.name.trim() === "") return setError(t("fields.missing"));
    setPending(true);
    const fields = {
      name: draft.name,
      translations: { ...(draft.en ? { en: draft.en } : {}), ...(draft.ru ? { ru: draft.ru } : {}) },
      parent: draft.parent || null,
    };
    const result = await (draft.id
      ? updateProductGroupAction({ id: draft.id, ...fields })
      : createProductGroupAction(fields));
    setPending(false);
    if (!result.ok) return setError(result.message);
    toast({ text: t("groups.saved", { name: result.value.name }) });
    router.refresh();
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={draft.id ? edited.name : t("actions.newGroup")}
      size="sm"
    >
      <form
        className="flex flex-col gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t("groups.name")} error={error} required>
          <Input value={draft.name} autoFocus onChange={(event) => set({ name: event.target.value })} />
        </Field>
        <Field label={t("actions.move")}>
          <Select
            value={draft.parent}
            placeholder={t("groups.top")}
            options={groupOptions(groups, locale).filter(({ value }) => value !== draft.id)}
            onChange={(event) => set({ parent: event.target.value })}
          />
        </Field>
        <Field label={t("fields.nameEn")} optional>
          <Input value={draft.en} onChange={(event) => set({ en: event.target.value })} />
        </Field>
        <Field label={t("fields.nameRu")} optional>
          <Input value={draft.ru} onChange={(event) => set({ ru: event.target.value })} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{tCommon("actions.cancel")}</Button>
          <Button type="submit" tone="primary" pending={pending}>
            {tCommon("actions.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
