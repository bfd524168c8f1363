"use client";

import { Toast } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import type { Meaning } from "./notice";
import { type ToastData, toastManager } from "./toast";

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };
const inks: Record<Meaning, string> = {
  info: "text-info",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
};

/** The corner where toasts appear; once, in the root layout. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-50 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2 max-sm:bottom-20 print:hidden">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const t = useTranslations("ui");
  const { toasts, close } = Toast.useToastManager<ToastData>();
  return toasts.map((item) => {
    const meaning = item.data?.meaning ?? "info";
    const undo = item.data?.undo;
    const Icon = icons[meaning];
    return (
      <Toast.Root
        key={item.id}
        toast={item}
        swipeDirection={["right", "down"]}
        className="fade-motion rounded-md border border-line bg-raised shadow-float data-limited:hidden"
      >
        <Toast.Content className="flex items-start gap-2.5 py-2 pr-2 pl-3">
          <Icon aria-hidden className={`mt-1.5 size-4 shrink-0 ${inks[meaning]}`} />
          <div className="min-w-0 flex-1 py-1">
            <Toast.Title className="text-base font-medium" />
            <Toast.Description className="text-sm text-ink-2" />
          </div>
          {undo && (
            <Button
              tone="quiet"
              className="text-accent"
              onClick={() => {
                close(item.id);
                undo();
              }}
            >
              {t("undo")}
            </Button>
          )}
          <Toast.Close
            render={
              <IconButton label={t("close")}>
                <X />
              </IconButton>
            }
          />
        </Toast.Content>
      </Toast.Root>
    );
  });
}
