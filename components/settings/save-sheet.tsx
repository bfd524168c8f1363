"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SideSheet } from "@/components/ui/side-sheet";
import type { ActionResult } from "@/server/gate/action";
import { useSave } from "./use-save";

type SaveSheetProps = {
  title: ReactNode;
  /** What opens it; absent where `open` says so. */
  trigger?: ReactElement<Record<string, unknown>>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  submitLabel: string;
  /** What the toast says afterwards. */
  done: string;
  onSubmit: (form: FormData) => Promise<ActionResult<unknown>>;
  children: ReactNode;
};

/** One record of the settings, edited beside its list. */
export function SaveSheet({ title, submitLabel, done, onSubmit, children, ...control }: SaveSheetProps) {
  const t = useTranslations("ui");
  const id = useId();
  const [openInside, setOpenInside] = useState(false);
  const open = control.open ?? openInside;
  const setOpen = control.onOpenChange ?? setOpenInside;
  const { save, pending, refused, clear } = useSave();
  return (
    <SideSheet
      title={title}
      {...(control.trigger ? { trigger: control.trigger } : {})}
      open={open}
      onOpenChange={(next) => {
        clear();
        setOpen(next);
      }}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
          <Button type="submit" form={id} tone="primary" pending={pending} title="Ctrl+Enter">
            {submitLabel}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          if (await save(() => onSubmit(form), done)) setOpen(false);
        }}
      >
        {refused && <Notice meaning="danger">{refused}</Notice>}
        {children}
      </Form>
    </SideSheet>
  );
}

/** What was typed into a field, trimmed; null when it was left empty. */
export function typed(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
