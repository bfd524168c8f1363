"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactElement, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

type CardFormDialogProps = {
  title: string;
  /** What will happen, with numbers. */
  description?: string;
  /** The verb on the button. */
  submitLabel: string;
  danger?: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger?: ReactElement<Record<string, unknown>>;
  pending: boolean;
  refused: string | null;
  /** Answers whether it was done; then the dialog closes. */
  onSubmit: () => Promise<boolean>;
  children?: ReactNode;
};

/** A small form about a card in a dialog. */
export function CardFormDialog(props: CardFormDialogProps) {
  const { title, description, submitLabel, danger, open, onOpenChange, trigger, pending, refused } = props;
  const t = useTranslations("ui");
  const form = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await props.onSubmit()) onOpenChange(false);
  }

  return (
    <Dialog
      title={title}
      {...(description ? { description } : {})}
      {...(trigger ? { trigger } : {})}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t("cancel")}</Button>
          <Button type="submit" form={form} tone={danger ? "danger" : "primary"} pending={pending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4">
        {refused && <Notice meaning="danger">{refused}</Notice>}
        {props.children}
      </form>
    </Dialog>
  );
}
