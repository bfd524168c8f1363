import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import { toast } from "@/components/ui/toast";
import { type CartAction, type CartState, changeCart } from "@/core/register/cart-state";
import { focusEntry } from "./entry-focus";

/** Changes the cart, and offers to put back a line that was taken out: one key takes it out, and the next scan goes on. */
export function useUndoableChange(
  cart: CartState,
  change: (action: CartAction) => void,
): (action: CartAction) => void {
  const t = useTranslations("register.lines");
  // An undo comes seconds later, to the cart as it is then: locked, perhaps, while its sale is on its way.
  const latest = useRef({ cart, change });
  useEffect(() => {
    latest.current = { cart, change };
  });
  return useCallback(
    (action: CartAction) => {
      const before = latest.current.cart.lines;
      latest.current.change(action);
      if (action.do !== "remove" && action.do !== "setQuantity" && action.do !== "changeQuantity") return;
      const after = changeCart(latest.current.cart, action).lines;
      const at = before.findIndex(({ id }) => !after.some((line) => line.id === id));
      const line = before[at];
      if (!line) return;
      const undo = () => {
        latest.current.change({ do: "putBack", line, at });
        focusEntry();
      };
      toast({ text: t("removed", { name: line.name }), undo });
    },
    [t],
  );
}
