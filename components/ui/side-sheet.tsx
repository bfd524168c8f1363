"use client";

import { classNames } from "./class-names";
import { type DialogProps, OverlayFoot, OverlayHead, OverlayTrigger } from "./dialog";
import { Modal } from "./modal";
import { useOpen } from "./use-open";

const widths = { sm: "sm:max-w-sm", md: "sm:max-w-md", lg: "sm:max-w-2xl" };

/** A sheet from the right, where one record is edited while the list stays in sight. */
export function SideSheet({ size = "md", children, footer, ...props }: DialogProps) {
  const [open, setOpen] = useOpen(props.open, props.onOpenChange);
  const close = () => setOpen(false);
  return (
    <>
      {props.trigger && <OverlayTrigger trigger={props.trigger} open={open} onOpen={() => setOpen(true)} />}
      <Modal open={open} onClose={close} className="justify-end overflow-hidden open:flex">
        {(ids) => (
          <div
            className={classNames(
              "sheet-motion flex h-full w-full flex-col border-l border-line bg-raised shadow-float",
              widths[size],
            )}
          >
            <OverlayHead title={props.title} description={props.description} ids={ids} onClose={close} />
            <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
            {footer && <OverlayFoot>{footer}</OverlayFoot>}
          </div>
        )}
      </Modal>
    </>
  );
}
