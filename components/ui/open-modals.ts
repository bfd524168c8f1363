// The dialogs that are open, the topmost last: what is told meanwhile must stand inside it, for everything else is inert.

let open: readonly HTMLDialogElement[] = [];
const listeners = new Set<() => void>();

function set(next: readonly HTMLDialogElement[]): void {
  open = next;
  holdPage(next.length > 0);
  for (const tell of listeners) tell();
}

/** Counts a dialog as open; the answer ends that. */
export function joinModals(dialog: HTMLDialogElement): () => void {
  set([...open, dialog]);
  return () => set(open.filter((other) => other !== dialog));
}

export const topModal = (): HTMLDialogElement | null => open.at(-1) ?? null;

export function onModalsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page behind does not scroll, and does not jump aside when its scroll bar goes. */
function holdPage(held: boolean): void {
  const { style, clientWidth } = document.documentElement;
  if (held && style.overflow !== "hidden" && window.innerWidth > clientWidth)
    style.scrollbarGutter = "stable";
  if (!held) style.scrollbarGutter = "";
  style.overflow = held ? "hidden" : "";
}
