"use client";

import { useEffect } from "react";
import { entryId, focusEntry } from "./entry-focus";
import type { Panel, RegisterState } from "./register-context";

/** Which key opens what; shown beside each button. */
export const panelKeys = {
  customer: "F2",
  points: "F3",
  line: "F4",
  park: "F6",
  parked: "F7",
  clear: "F8",
  pay: "F9",
} as const satisfies Record<Panel, string>;

const panelOf = new Map<string, Panel>(
  Object.entries(panelKeys).map(([panel, key]) => [key, panel as Panel]),
);

/** The register's keys, wherever the focus is; not while something is open above it. */
export function useKeys({ panel, newCustomer, isLocked, open }: RegisterState): void {
  const isCovered = panel !== null || newCustomer !== null;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const wanted = panelOf.get(event.key);
      if (wanted) event.preventDefault();
      if (isCovered || isLocked || isInOverlay(event.target)) return;
      if (wanted) return open(wanted);
      if (event.key === "Escape") return focusEntry();
      // What a scanner types while a button has the focus belongs into the input.
      const target = event.target as HTMLElement;
      const isTyping = target.matches("input, textarea, select, [contenteditable]");
      if (!isTyping && event.key.length === 1 && event.key !== " ") document.getElementById(entryId)?.focus();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isCovered, isLocked, open]);
}

/** The palette, a menu and the like keep their keys; what lies beside them without the focus (a toast) does not. */
const isInOverlay = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("dialog, [popover]") !== null;
