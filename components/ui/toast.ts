import type { Meaning } from "./notice";

type ToastOptions = {
  text: string;
  detail?: string;
  meaning?: Meaning;
  /** Takes it back; offered for eight seconds. */
  undo?: () => unknown;
};

export type ToastItem = Omit<ToastOptions, "meaning"> & {
  id: number;
  meaning: Meaning;
  /** Milliseconds until it goes by itself; what went wrong stays until it is closed. */
  lasts: number | null;
};

const shortly = 4_000;
const whileUndoable = 8_000;
/** No more at a time; the oldest gives way. */
const most = 3;

let items: readonly ToastItem[] = [];
let made = 0;
const listeners = new Set<() => void>();

function set(next: readonly ToastItem[]): void {
  items = next;
  for (const tell of listeners) tell();
}

/** Tells in a corner that something happened. What went wrong stays until it is closed. */
export function toast({ meaning = "success", ...rest }: ToastOptions): void {
  made += 1;
  const lasts = meaning === "danger" ? null : rest.undo ? whileUndoable : shortly;
  set([...items, { ...rest, id: made, meaning, lasts }].slice(-most));
}

export const closeToast = (id: number): void => set(items.filter((item) => item.id !== id));

export const shownToasts = (): readonly ToastItem[] => items;

const none: readonly ToastItem[] = [];
/** The server has told nobody anything. */
export const noToasts = (): readonly ToastItem[] => none;

export function onToastsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
