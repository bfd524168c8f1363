import { useEffect, useState } from "react";
import type { PaletteGroup } from "@/server/search/palette-view";

export type PaletteSearch = (query: string) => Promise<readonly PaletteGroup[]>;

const typingPause = 120;
/** Fewer characters say nothing about a person or a number (K4). */
const shortestQuery = 3;

/** Asks while one types; only the answer to the last question is shown. */
export function usePaletteSearch(search: PaletteSearch, query: string) {
  const [groups, setGroups] = useState<readonly PaletteGroup[]>([]);
  const [searching, setSearching] = useState(false);
  const asked = query.trim();

  useEffect(() => {
    if (asked.length < shortestQuery) {
      setGroups([]);
      setSearching(false);
      return;
    }
    let current = true;
    setSearching(true);
    const timer = setTimeout(async () => {
      const found = await search(asked).catch(() => []);
      if (!current) return;
      setGroups(found.filter((group) => group.items.length > 0));
      setSearching(false);
    }, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, search]);

  return { groups, searching };
}
