"use client";

import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { keepPlaced } from "./place-popup";

/** As wide as its field, above everything. The field has the focus and says when it goes. */
export function ComboboxPopup({
  anchor,
  children,
}: {
  anchor: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = popup.current;
    if (!element || !anchor.current) return;
    element.style.width = `${anchor.current.offsetWidth}px`;
    element.showPopover();
    const end = keepPlaced(element, anchor.current, "start");
    return () => {
      end();
      element.hidePopover();
    };
  }, [anchor]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div
      ref={popup}
      popover="manual"
      // A press on the scroll bar must not take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
      className="pop-motion fixed inset-auto m-0 min-w-56 overflow-y-auto rounded-md border border-line bg-raised p-1 text-left text-base text-ink shadow-float"
    >
      {children}
    </div>
  );
}
