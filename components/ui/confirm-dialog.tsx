"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "./button";
import { OverlayTrigger } from "./dialog";
import { Modal } from "./modal";
import { useOpen } from "./use-open";

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
  const [open, setOpen] = useOpen(props.open, props.onOpenChange);
  const [pending, setPending] = useState(false);

  async function confirm() {
    setPending(true);
    try {
      if ((await onConfirm()) !== false) setOpen(false);
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      {trigger && <OverlayTrigger trigger={trigger} open={open} onOpen={() => setOpen(true)} />}
      <Modal alert open={open} onClose={() => setOpen(false)} className="place-items-center p-4 open:grid">
        {(ids) => (
          <div className="pop-motion w-full max-w-sm rounded-md border border-line bg-raised p-5 shadow-float">
            <h2 id={ids.title} className="text-md font-semibold">
              {title}
            </h2>
            <div id={ids.description} className="mt-1 text-ink-2">
              {children}
            </div>
            <div className="mt-5 flex flex-wrap justify-end gap-2">
              <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
              <Button tone={danger ? "danger" : "primary"} pending={pending} onClick={confirm}>
                {confirmLabel}
              </Button>
            </div>
          </div>
        )}
      </Modal>
    </>
  );
}
