import { useState } from "react";

/** Whether something is open: as its caller says, or as it says itself where the caller does not care. */
export function useOpen(open: boolean | undefined, onOpenChange: ((open: boolean) => void) | undefined) {
  const [inside, setInside] = useState(false);
  const change = (next: boolean) => {
    setInside(next);
    onOpenChange?.(next);
  };
  return [open ?? inside, change] as const;
}
