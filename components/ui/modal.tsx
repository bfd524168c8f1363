"use client";

import { type ReactNode, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { classNames } from "./class-names";
import { firstTabbable } from "./first-tabbable";
import { joinModals } from "./open-modals";

type ModalProps = {
  open: boolean;
  /** Escape, or a press beside the panel where `light`. */
  onClose: () => void;
  /** Asks something that must be answered: a press beside it does nothing. */
  alert?: boolean;
  /** Where the panel stands. */
  className: string;
  /** The panel; the ids are for its title and description. */
  children: (ids: ModalIds) => ReactNode;
};

export type ModalIds = { title: string; description: string };

/**
 * The platform's modal dialog, over the whole window, with a panel in it: everything else is inert, the focus goes in
 * and returns to where it was. Dialogs, sheets, questions and the palette are made of it.
 */
export function Modal({ open, ...rest }: ModalProps) {
  // It stays a moment longer than it is open, to fade.
  const [present, setPresent] = useState(open);
  if (open && !present) setPresent(true);
  if (!present || typeof document === "undefined") return null;
  return createPortal(<ModalDialog {...rest} open={open} onGone={() => setPresent(false)} />, document.body);
}

function ModalDialog({
  open,
  onClose,
  onGone,
  alert = false,
  className,
  children,
}: ModalProps & { onGone: () => void }) {
  const id = useId();
  const ids = { title: `${id}-title`, description: `${id}-description` };
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedBeside = useRef(false);
  // The panel comes once the dialog is on the screen: nothing that is hidden can take the focus.
  const [shown, setShown] = useState(false);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    const leave = joinModals(element);
    setShown(true);
    return () => {
      element.close();
      leave();
      queueMicrotask(giveCaret);
    };
  }, [open]);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!shown || !element) return;
    const { activeElement } = document;
    if (activeElement === element || !element.contains(activeElement)) firstTabbable(element)?.focus();
  }, [shown]);

  const goneFromSight = useEffectEvent(onGone);
  useEffect(() => {
    if (open) return;
    let closing = true;
    const fading = dialog.current?.getAnimations({ subtree: true }) ?? [];
    Promise.allSettled(fading.map(({ finished }) => finished)).then(() => closing && goneFromSight());
    return () => {
      closing = false;
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does it by the keyboard
    <dialog
      ref={dialog}
      {...(alert ? { role: "alertdialog" } : {})}
      aria-labelledby={ids.title}
      aria-describedby={ids.description}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      // A browser may close it without asking.
      onClose={(event) => {
        if (event.target === event.currentTarget && open && !event.currentTarget.open) onClose();
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === event.currentTarget;
      }}
      onClick={(event) => {
        if (!alert && pressedBeside.current && event.target === event.currentTarget) onClose();
      }}
      className={classNames(
        "modal-motion fixed inset-0 m-0 h-dvh max-h-none w-screen max-w-none overflow-y-auto overscroll-contain bg-overlay text-base text-ink outline-none backdrop:bg-transparent",
        className,
      )}
    >
      {shown && children(ids)}
    </dialog>
  );
}

/**
 * Chrome gives the focus back while the field behind is still inert, which leaves it without a caret: nothing that is
 * typed would arrive.
 */
function giveCaret(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  if (field.selectionStart !== null) {
    field.setSelectionRange(field.selectionStart, field.selectionEnd);
  } else {
    field.blur();
    field.focus({ preventScroll: true });
  }
}
