"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactElement, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { putPriceListAction } from "@/server/catalogue/actions";

type PriceListButtonProps = {
  /** The list to rename; absent: a new one. */
  list?: { key: string; name: string };
  trigger: ReactElement<Record<string, unknown>>;
};

/** Makes a price list, or renames one. */
export function PriceListButton({ list, trigger }: PriceListButtonProps) {
  const t = useTranslations("catalogue");
  const tCommon = useTranslations("common");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(list?.name ?? "");
  const [key, setKey] = useState(list?.key ?? "");
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});

  async function save() {
    const result = await putPriceListAction({ key, name });
    if (!result.ok) {
      const fields = result.issues.map(({ path }) => [
        path,
        path === "key" ? t("priceLists.invalidKey") : t("fields.missing"),
      ]);
      return setErrors(fields.length > 0 ? Object.fromEntries(fields) : { name: result.message });
    }
    setOpen(false);
    setErrors({});
    if (!list) {
      setName("");
      setKey("");
    }
    router.refresh();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
      title={list ? list.name : t("actions.newPriceList")}
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
        <Field label={t("priceLists.name")} error={errors.name} required>
          <Input value={name} autoFocus onChange={(event) => setName(event.target.value)} />
        </Field>
        {!list && (
          <Field label={t("priceLists.key")} hint={t("priceLists.keyHint")} error={errors.key} required>
            <Input value={key} spellCheck={false} onChange={(event) => setKey(event.target.value)} />
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>{tCommon("actions.cancel")}</Button>
          <Button type="submit" tone="primary">
            {tCommon(list ? "actions.save" : "actions.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
