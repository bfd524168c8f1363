"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactElement, type ReactNode, useId } from "react";
import { Button } from "./button";
import { Dialog, type DialogProps } from "./dialog";
import { Notice } from "./notice";

type FormDialogProps = {
  title: string;
  /** What will happen, with numbers. */
  description?: string;
  /** The verb on the button. */
  submitLabel: string;
  danger?: boolean;
  size?: DialogProps["size"];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger?: ReactElement<Record<string, unknown>>;
  pending: boolean;
  /** What is typed cannot be sent yet. */
  incomplete?: boolean;
  /** Why it was refused. */
  refused: string | null;
  /** Answers whether it was done; then the dialog closes. */
  onSubmit: () => Promise<boolean>;
  children?: ReactNode;
};

/** A small form in a dialog: Enter sends it, a refusal stands above the fields. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, submitLabel, danger, size, open, onOpenChange, trigger, pending, refused } =
    props;
  const t = useTranslations("ui");
  const form = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!props.incomplete && (await props.onSubmit())) onOpenChange(false);
  }

  return (
    <Dialog
      title={title}
      {...(description ? { description } : {})}
      {...(trigger ? { trigger } : {})}
      {...(size ? { size } : {})}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t("cancel")}</Button>
          <Button
            type="submit"
            form={form}
            tone={danger ? "danger" : "primary"}
            pending={pending}
            disabled={props.incomplete === true}
          >
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
