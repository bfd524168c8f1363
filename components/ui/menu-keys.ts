import type { KeyboardEvent, PointerEvent } from "react";

/** Where the focus begins: on the menu itself for a pointer, on an item for the keyboard. */
export type MenuStart = "menu" | "first" | "last";

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)"),
];

export function focusItem(menu: HTMLElement, start: MenuStart): void {
  const items = itemsOf(menu);
  const item = start === "menu" ? menu : items.at(start === "first" ? 0 : -1);
  (item ?? menu).focus({ preventScroll: start === "menu" });
}

/** Arrows, Home and End move around, a letter leads to the next item that begins with it, Tab leaves. */
export function pressInMenu(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = nextItem(event.key, items, at);
  if (next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === "Tab") {
    close();
  } else if (event.key === " " && event.target instanceof HTMLAnchorElement) {
    event.preventDefault();
    event.target.click();
  }
}

function nextItem(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return items[at + 1] ?? items[0];
    case "ArrowUp":
      return at > 0 ? items[at - 1] : items.at(-1);
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === " ") return undefined;
      const letter = key.toLocaleLowerCase();
      const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      return round.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter));
    }
  }
}

/** The item under a mouse is the one that the keyboard goes on from. */
export function followPointer(event: PointerEvent<HTMLElement>): void {
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>("[role^=menuitem]") : null;
  if (item && item !== document.activeElement) item.focus({ preventScroll: true });
}
