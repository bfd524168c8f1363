"use client";

import {
  type ComponentProps,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { classNames } from "./class-names";
import { type Align, keepPlaced } from "./place-popup";

type PopupProps = Omit<ComponentProps<"div">, "popover" | "onToggle" | "ref"> & {
  /** The button that it belongs to; its `popoverTarget` is the popup's id. */
  anchor: RefObject<HTMLElement | null>;
  align: Align;
  /** Takes the focus inside, unless something there asked for it by `autoFocus`. */
  takeFocus: (popup: HTMLElement) => void;
  onClose: () => void;
};

/**
 * What floats beside a button while it is mounted: the platform's popover, above everything and beside nothing else in
 * the tree. Escape, a press elsewhere and the way back of a phone close it, and the focus returns to the button.
 */
export function Popup({ anchor, align, takeFocus, onClose, className, children, ...rest }: PopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  // The content comes once the popup is on the screen: nothing that is hidden can take the focus.
  const [shown, setShown] = useState(false);

  const enter = useEffectEvent((element: HTMLElement) => {
    if (!element.contains(document.activeElement)) takeFocus(element);
  });

  useLayoutEffect(() => {
    const element = popup.current;
    if (!element) return;
    element.showPopover();
    setShown(true);
    return () => {
      if (element.matches(":popover-open")) element.hidePopover();
    };
  }, []);

  useLayoutEffect(() => {
    if (!shown || !popup.current || !anchor.current) return;
    const end = keepPlaced(popup.current, anchor.current, align);
    enter(popup.current);
    return end;
  }, [shown, anchor, align]);

  return (
    <div
      {...rest}
      ref={popup}
      popover="auto"
      onToggle={(event) => {
        if (event.newState === "open") return;
        // Some browsers do not focus a pressed button, and have nothing to return to.
        if (document.activeElement === document.body) anchor.current?.focus();
        onClose();
      }}
      className={classNames(
        "pop-motion fixed inset-auto m-0 overflow-y-auto rounded-md border border-line bg-raised text-left text-base font-normal whitespace-normal text-ink shadow-float outline-none",
        className,
      )}
    >
      {shown && children}
    </div>
  );
}
