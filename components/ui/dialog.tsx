"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import { IconButton } from "./icon-button";

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons at the bottom, the main one last. */
  footer?: ReactNode;
  /** The button that opens it, when it opens itself. */
  trigger?: ReactElement<Record<string, unknown>>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "sm" | "md" | "lg";
};

const widths = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-3xl" };

export function Dialog(props: DialogProps) {
  const { title, description, children, footer, trigger, open, onOpenChange, size = "md" } = props;
  const control = { ...(open === undefined ? {} : { open }), ...(onOpenChange ? { onOpenChange } : {}) };
  return (
    <Base.Root {...control}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fade-motion fixed inset-0 z-40 bg-overlay" />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <Base.Popup
            className={classNames(
              "pop-motion flex max-h-full w-full flex-col rounded-md border border-line bg-raised shadow-float",
              widths[size],
            )}
          >
            <OverlayHead title={title} description={description} />
            <div className="min-h-0 overflow-y-auto px-5 pb-5">{children}</div>
            {footer && <OverlayFoot>{footer}</OverlayFoot>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** The head of a dialog or a sheet: name, one line, and the way out. */
export function OverlayHead({ title, description }: { title: ReactNode; description?: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
      <div className="min-w-0">
        <Base.Title className="text-md font-semibold">{title}</Base.Title>
        {description && <Base.Description className="mt-0.5 text-ink-2">{description}</Base.Description>}
      </div>
      <Base.Close
        render={
          <IconButton label={t("close")} className="-mt-1 -mr-2">
            <X />
          </IconButton>
        }
      />
    </div>
  );
}

export function OverlayFoot({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{children}</div>;
}
