"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * What a person typed and did not save yet. It outlives a reload, a lost connection and a closed sheet: it is kept
 * in the browser's session until it is saved or thrown away.
 * @param key one a record: two drafts never meet.
 * @param saved what the server has; the draft starts from it.
 */
export function useKeptDraft<T>(key: string, saved: T) {
  const [draft, setDraft] = useState(saved);
  const [kept, setKept] = useState(false);

  // Read after the first paint: the server knows nothing of the browser's storage.
  useEffect(() => {
    const found = read<T>(key);
    if (found === null) return;
    setDraft(found);
    setKept(true);
  }, [key]);

  const change = useCallback(
    (next: T) => {
      setDraft(next);
      write(key, next);
    },
    [key],
  );
  /** Forgets the draft: it was saved as `next`, or thrown away. */
  const settle = useCallback(
    (next: T) => {
      setDraft(next);
      setKept(false);
      write(key, null);
    },
    [key],
  );
  /** `kept` is true when the draft holds what was typed earlier and never saved. */
  return { draft, kept, change, settle };
}

function read<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(`draft:${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

// A full or forbidden storage must not keep anybody from working.
function write(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(`draft:${key}`);
    else sessionStorage.setItem(`draft:${key}`, JSON.stringify(value));
  } catch {}
}
