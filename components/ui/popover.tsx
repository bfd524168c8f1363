"use client";

import { cloneElement, type MouseEvent, type ReactElement, type ReactNode, useId, useRef } from "react";
import { classNames } from "./class-names";
import { firstTabbable } from "./first-tabbable";
import type { Align } from "./place-popup";
import { Popup } from "./popup";
import { useOpen } from "./use-open";

type PopoverProps = {
  trigger: ReactElement<Record<string, unknown>>;
  title?: ReactNode;
  children: ReactNode;
  align?: Align;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
};

/** A few fields beside the button that opens them. */
export function Popover({ trigger, title, children, align = "start", className, ...control }: PopoverProps) {
  const [open, setOpen] = useOpen(control.open, control.onOpenChange);
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        id: `${id}-trigger`,
        "aria-haspopup": "dialog",
        "aria-expanded": open,
        // The browser closes by it; what is opened stands here only from then on.
        popoverTarget: id,
        onClick: (event: MouseEvent) => {
          if (open) return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {open && (
        <Popup
          id={id}
          role="dialog"
          aria-labelledby={title ? `${id}-title` : `${id}-trigger`}
          tabIndex={-1}
          anchor={anchor}
          align={align}
          takeFocus={(popup) => (firstTabbable(popup) ?? popup).focus()}
          onClose={() => setOpen(false)}
          className={classNames("max-w-[calc(100vw-2rem)] min-w-56 p-3", className)}
        >
          {title && (
            <h2 id={`${id}-title`} className="mb-2 text-sm font-semibold">
              {title}
            </h2>
          )}
          {children}
        </Popup>
      )}
    </>
  );
}
