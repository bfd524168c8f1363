"use client";

import { useState } from "react";

/** Which of the rows in sight are marked. A mark does not outlive its row. */
export function useMarks(ids: readonly string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const inSight = ids.filter((id) => marked.has(id));
  return {
    marked: inSight,
    has: (id: string) => marked.has(id),
    all: ids.length > 0 && inSight.length === ids.length,
    toggle: (id: string) => {
      const next = new Set(marked);
      if (!next.delete(id)) next.add(id);
      setMarked(next);
    },
    toggleAll: () => setMarked(inSight.length === ids.length ? new Set() : new Set(ids)),
    clear: () => setMarked(new Set()),
  };
}
