export type Align = "start" | "end";

const gap = 4;
const edge = 8;

/**
 * Puts a shown popup beside what it belongs to: below it, or above where there is more room; its start or end in line
 * with the anchor's, and never beyond the window.
 */
export function placePopup(popup: HTMLElement, anchor: HTMLElement, align: Align): void {
  const { style } = popup;
  style.maxHeight = "none";
  const box = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const roomBelow = clientHeight - box.bottom - gap - edge;
  const roomAbove = box.top - gap - edge;
  const isBelow = popup.offsetHeight <= roomBelow || roomBelow >= roomAbove;
  const wanted = align === "end" ? box.right - popup.offsetWidth : box.left;
  const left = Math.max(edge, Math.min(wanted, clientWidth - popup.offsetWidth - edge));
  style.left = `${left}px`;
  style.top = isBelow ? `${box.bottom + gap}px` : "auto";
  style.bottom = isBelow ? "auto" : `${clientHeight - box.top + gap}px`;
  style.maxHeight = `${Math.max(isBelow ? roomBelow : roomAbove, 0)}px`;
}

/** Keeps it there while the page scrolls or the window changes; the answer ends that. */
export function keepPlaced(popup: HTMLElement, anchor: HTMLElement, align: Align): () => void {
  const place = () => placePopup(popup, anchor, align);
  const ending = new AbortController();
  const { signal } = ending;
  place();
  window.addEventListener("scroll", place, { capture: true, passive: true, signal });
  window.addEventListener("resize", place, { signal });
  return () => ending.abort();
}
