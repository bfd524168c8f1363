"use client";

import { useSyncExternalStore } from "react";

export const densities = ["compact", "comfortable"] as const;
export type Density = (typeof densities)[number];

const storageKey = "table-density";
const changed = "table-density-changed";

function subscribe(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}

const read = (): Density => (localStorage.getItem(storageKey) === "comfortable" ? "comfortable" : "compact");

/** How high rows are: one choice for all lists of this browser. */
export function useDensity(): [Density, (density: Density) => void] {
  const density = useSyncExternalStore<Density>(subscribe, read, () => "compact");
  return [
    density,
    (next) => {
      localStorage.setItem(storageKey, next);
      window.dispatchEvent(new Event(changed));
    },
  ];
}
