"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { focusEntry } from "./entry-focus";
import { useRegister } from "./register-context";
import type { EntryNote } from "./use-entry";

type EntryNoteLineProps = { note: EntryNote; onDone: () => void };

/** Says that nothing was found, keeps what was typed, and offers what it may have been. */
export function EntryNoteLine({ note, onDone }: EntryNoteLineProps) {
  const t = useTranslations("register.entry");
  const { desk, addCustomer } = useRegister();
  const mayBeNew = (note.what === "phone" || note.what === "name") && desk.may.addCustomer;
  return (
    <div
      role="alert"
      className="absolute inset-x-0 top-full z-20 mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-warning-line bg-warning-soft px-3 py-2 shadow-float"
    >
      <CircleAlert aria-hidden className="size-4 shrink-0 text-warning" />
      <span className="min-w-0 flex-1 break-words">{t(`unfound.${note.what}`, { text: note.text })}</span>
      {mayBeNew && (
        <Button
          onClick={() => {
            onDone();
            addCustomer(note.text);
          }}
        >
          {t("newCustomer")}
        </Button>
      )}
      <Button
        tone="quiet"
        onClick={() => {
          onDone();
          focusEntry();
        }}
      >
        {t("dismiss")}
      </Button>
    </div>
  );
}
