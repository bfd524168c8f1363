"use client";

import { type KeyboardEvent, type RefObject, useEffect } from "react";

type TableKeys = {
  body: RefObject<HTMLTableSectionElement | null>;
  searchInput: RefObject<HTMLInputElement | null>;
  onMark: (id: string) => void;
  onUnmarkAll: () => void;
};

const rowLinks = (body: HTMLElement | null): HTMLElement[] => [
  ...(body?.querySelectorAll<HTMLElement>("[data-row-link]") ?? []),
];

/**
 * The keys of a list: arrows, Home and End move between rows, Enter opens (it is a link), Space marks, Escape
 * unmarks, `/` leads to the search box and an arrow down from there back to the first row.
 */
export function useTableKeys({ body, searchInput, onMark, onUnmarkAll }: TableKeys) {
  useEffect(() => {
    function press(event: globalThis.KeyboardEvent) {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, dialog, [popover]");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && searchInput.current) {
        event.preventDefault();
        searchInput.current.select();
        searchInput.current.focus();
      }
      if (event.key === "ArrowDown" && event.target === searchInput.current) {
        event.preventDefault();
        rowLinks(body.current)[0]?.focus();
      }
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [body, searchInput]);

  return function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>): void {
    const links = rowLinks(body.current);
    const at = links.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      links[Math.max(0, Math.min(target, links.length - 1))]?.focus();
    } else if (event.key === " ") {
      event.preventDefault();
      onMark(links[at]?.dataset.rowLink ?? "");
    } else if (event.key === "Escape") {
      onUnmarkAll();
    }
  };
}
