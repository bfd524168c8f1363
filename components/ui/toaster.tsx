"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import type { Meaning } from "./notice";
import { onModalsChange, topModal } from "./open-modals";
import { closeToast, noToasts, onToastsChange, shownToasts, type ToastItem } from "./toast";

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };
const inks: Record<Meaning, string> = {
  info: "text-info",
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
};

/** The corner where toasts appear; once, in the root layout. While a dialog is open they stand in it, within reach. */
export function Toaster() {
  const modal = useSyncExternalStore(onModalsChange, topModal, () => null);
  return modal ? createPortal(<ToastCorner />, modal) : <ToastCorner />;
}

function ToastCorner() {
  const t = useTranslations("ui");
  const items = useSyncExternalStore(onToastsChange, shownToasts, noToasts);
  const [held, setHeld] = useState(false);
  // What was closed under the pointer never tells that it was left.
  if (held && items.length === 0) setHeld(false);
  return (
    <section
      aria-label={t("toasts")}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed right-4 bottom-4 z-50 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2 max-sm:bottom-20 print:hidden"
    >
      {items.map((item) => (
        <ToastCard key={item.id} item={item} held={held} />
      ))}
    </section>
  );
}

/** Goes by itself, but not while somebody is at it or looks at another window. */
function ToastCard({ item, held }: { item: ToastItem; held: boolean }) {
  const t = useTranslations("ui");
  const { id, text, detail, meaning, undo, lasts } = item;
  const away = useSyncExternalStore(
    onAttention,
    () => !document.hasFocus(),
    () => false,
  );
  useEffect(() => {
    if (lasts === null || held || away) return;
    const timer = setTimeout(() => closeToast(id), lasts);
    return () => clearTimeout(timer);
  }, [id, lasts, held, away]);

  const Icon = icons[meaning];
  return (
    <div
      role={meaning === "danger" ? "alert" : "status"}
      className="fade-motion flex items-start gap-2.5 rounded-md border border-line bg-raised py-2 pr-2 pl-3 text-ink shadow-float"
    >
      <Icon aria-hidden className={`mt-1.5 size-4 shrink-0 ${inks[meaning]}`} />
      <div className="min-w-0 flex-1 py-1">
        <p className="text-base font-medium">{text}</p>
        {detail && <p className="text-sm text-ink-2">{detail}</p>}
      </div>
      {undo && (
        <Button
          tone="quiet"
          className="text-accent"
          onClick={() => {
            closeToast(id);
            undo();
          }}
        >
          {t("undo")}
        </Button>
      )}
      <IconButton label={t("close")} onClick={() => closeToast(id)}>
        <X />
      </IconButton>
    </div>
  );
}

function onAttention(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  window.addEventListener("blur", listener);
  return () => {
    window.removeEventListener("focus", listener);
    window.removeEventListener("blur", listener);
  };
}
