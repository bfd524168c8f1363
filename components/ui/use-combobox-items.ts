import { useEffect, useState } from "react";

export type ComboboxItem = { value: string; label: string; hint?: string | undefined };

type Wanted = {
  items: readonly ComboboxItem[] | undefined;
  search: ((query: string) => Promise<readonly ComboboxItem[]>) | undefined;
  /** What is typed; null while nothing was. */
  typed: string | null;
};

const typingPause = 150;
const none: readonly ComboboxItem[] = [];

/** The choices to show: of those given the ones that hold what is typed, or those that the search finds. */
export function useComboboxItems({ items, search, typed }: Wanted) {
  const query = typed?.trim() ?? "";
  const [found, setFound] = useState(none);
  const [searching, setSearching] = useState(false);

  useEffect(() => {
    setSearching(Boolean(search) && query !== "");
    if (!search || query === "") return setFound(none);
    let latest = true;
    const timer = setTimeout(async () => {
      const answer = await search(query).catch(() => none);
      if (!latest) return;
      setFound(answer);
      setSearching(false);
    }, typingPause);
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [search, query]);

  if (search) return { items: found, searching };
  return { items: (items ?? none).filter(({ label }) => holds(label, query)), searching: false };
}

const plain = (text: string) => text.toLowerCase().replaceAll("ё", "е");
const holds = (label: string, query: string) => plain(label).includes(plain(query));
