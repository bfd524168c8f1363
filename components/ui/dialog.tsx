"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { cloneElement, type ReactElement, type ReactNode } from "react";
import { classNames } from "./class-names";
import { IconButton } from "./icon-button";
import { Modal, type ModalIds } from "./modal";
import { useOpen } from "./use-open";

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

export function Dialog({ size = "md", children, footer, ...props }: DialogProps) {
  const [open, setOpen] = useOpen(props.open, props.onOpenChange);
  const close = () => setOpen(false);
  return (
    <>
      {props.trigger && <OverlayTrigger trigger={props.trigger} open={open} onOpen={() => setOpen(true)} />}
      <Modal open={open} onClose={close} className="place-items-center p-4 open:grid">
        {(ids) => (
          <div
            className={classNames(
              "pop-motion flex max-h-full w-full flex-col rounded-md border border-line bg-raised shadow-float",
              widths[size],
            )}
          >
            <OverlayHead title={props.title} description={props.description} ids={ids} onClose={close} />
            <div className="min-h-0 overflow-y-auto px-5 pb-5">{children}</div>
            {footer && <OverlayFoot>{footer}</OverlayFoot>}
          </div>
        )}
      </Modal>
    </>
  );
}

type OverlayTriggerProps = {
  trigger: ReactElement<Record<string, unknown>>;
  open: boolean;
  onOpen: () => void;
};

/** The button as its caller made it, which opens what lies above the page. */
export const OverlayTrigger = ({ trigger, open, onOpen }: OverlayTriggerProps) =>
  cloneElement(trigger, { "aria-haspopup": "dialog", "aria-expanded": open, onClick: onOpen });

type OverlayHeadProps = { title: ReactNode; description?: ReactNode; ids: ModalIds; onClose: () => void };

/** The head of a dialog or a sheet: name, one line, and the way out. */
export function OverlayHead({ title, description, ids, onClose }: OverlayHeadProps) {
  const t = useTranslations("ui");
  return (
    <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
      <div className="min-w-0">
        <h2 id={ids.title} className="text-md font-semibold">
          {title}
        </h2>
        {description && (
          <p id={ids.description} className="mt-0.5 text-ink-2">
            {description}
          </p>
        )}
      </div>
      <IconButton label={t("close")} className="-mt-1 -mr-2" onClick={onClose}>
        <X />
      </IconButton>
    </div>
  );
}

export function OverlayFoot({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{children}</div>;
}
