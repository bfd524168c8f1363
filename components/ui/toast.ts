import { Toast } from "@base-ui/react/toast";
import type { Meaning } from "./notice";

export type ToastData = { meaning: Meaning; undo?: (() => unknown) | undefined };

type ToastOptions = {
  text: string;
  detail?: string;
  meaning?: Meaning;
  /** Takes it back; offered for eight seconds. */
  undo?: () => unknown;
};

export const toastManager = Toast.createToastManager<ToastData>();

const shortly = 4_000;
const whileUndoable = 8_000;

/** Tells in a corner that something happened. What went wrong stays until it is closed. */
export function toast({ text, detail, meaning = "success", undo }: ToastOptions): string {
  return toastManager.add({
    title: text,
    description: detail,
    priority: meaning === "danger" ? "high" : "low",
    timeout: meaning === "danger" ? 0 : undo ? whileUndoable : shortly,
    data: { meaning, undo },
  });
}
