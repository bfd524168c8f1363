"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "./button";

type ConfirmDialogProps = {
  title: ReactNode;
  /** What will happen, with numbers. */
  children: ReactNode;
  /** The verb on the button: "Block card", not "OK". */
  confirmLabel: string;
  danger?: boolean;
  trigger?: ReactElement<Record<string, unknown>>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Runs with the dialog open and the button busy; the dialog closes unless it answers false. */
  onConfirm: () => unknown;
};

/** Asks before what cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, danger, trigger, onConfirm } = props;
  const t = useTranslations("ui");
  const [openInside, setOpenInside] = useState(false);
  const [pending, setPending] = useState(false);
  const open = props.open ?? openInside;
  const setOpen = props.onOpenChange ?? setOpenInside;

  async function confirm() {
    setPending(true);
    try {
      if ((await onConfirm()) !== false) setOpen(false);
    } finally {
      setPending(false);
    }
  }

  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      {trigger && <AlertDialog.Trigger render={trigger} />}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fade-motion fixed inset-0 z-40 bg-overlay" />
        <AlertDialog.Viewport className="fixed inset-0 z-50 grid place-items-center p-4">
          <AlertDialog.Popup className="pop-motion w-full max-w-sm rounded-md border border-line bg-raised p-5 shadow-float">
            <AlertDialog.Title className="text-md font-semibold">{title}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className="mt-1 text-ink-2">
              {children}
            </AlertDialog.Description>
            <div className="mt-5 flex flex-wrap justify-end gap-2">
              <AlertDialog.Close render={<Button>{t("cancel")}</Button>} />
              <Button tone={danger ? "danger" : "primary"} pending={pending} onClick={confirm}>
                {confirmLabel}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
