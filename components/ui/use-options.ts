import { type KeyboardEvent, useEffect, useState } from "react";

type Options = {
  /** The list's id; its options are `<id>-0`, `<id>-1`, … in order. */
  id: string;
  count: number;
  /** Whether the list is to be seen. */
  open: boolean;
  onTake: (index: number) => void;
};

/**
 * The keyboard of a list that an input chooses from: the focus stays in the input, the arrows move a mark around the
 * list, Enter takes what is marked. Call `markFirst` when other text is typed.
 */
export function useOptions({ id, open, onTake, ...rest }: Options) {
  const count = open ? rest.count : 0;
  const [marked, setMarked] = useState(0);
  const at = count === 0 ? -1 : Math.min(marked, count - 1);

  useEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  /** Whether the key was for the list. */
  function press(event: KeyboardEvent): boolean {
    if (count === 0 || event.nativeEvent.isComposing) return false;
    if (event.key === "ArrowDown") setMarked((at + 1) % count);
    else if (event.key === "ArrowUp") setMarked((at + count - 1) % count);
    else if (event.key === "Enter") onTake(at);
    else return false;
    event.preventDefault();
    return true;
  }

  const input = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": open,
    "aria-controls": id,
    "aria-activedescendant": at >= 0 ? `${id}-${at}` : undefined,
    autoComplete: "off",
    spellCheck: false,
  } as const;

  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: "option" as const,
    "aria-selected": index === at,
    // The focus stays where one types.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onPointerMove: () => setMarked(index),
    onClick: () => onTake(index),
  });

  return { press, input, option, markFirst: () => setMarked(0) };
}
