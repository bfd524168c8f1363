"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { classNames } from "./class-names";
import { type DialogProps, OverlayFoot, OverlayHead } from "./dialog";

const widths = { sm: "sm:max-w-sm", md: "sm:max-w-md", lg: "sm:max-w-2xl" };

/** A sheet from the right, where one record is edited while the list stays in sight. */
export function SideSheet(props: DialogProps) {
  const { title, description, children, footer, trigger, open, onOpenChange, size = "md" } = props;
  const control = { ...(open === undefined ? {} : { open }), ...(onOpenChange ? { onOpenChange } : {}) };
  return (
    <Base.Root {...control}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fade-motion fixed inset-0 z-40 bg-overlay" />
        <Base.Popup
          className={classNames(
            "sheet-motion fixed inset-y-0 right-0 z-50 flex w-full flex-col border-l border-line bg-raised shadow-float",
            widths[size],
          )}
        >
          <OverlayHead title={title} description={description} />
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && <OverlayFoot>{footer}</OverlayFoot>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
