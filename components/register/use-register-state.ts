"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { type CartAction, type CartState, isEmptyCart, toCart } from "@/core/register/cart-state";
import type { RegisterDesk } from "@/server/register/get-desk";
import { focusEntry } from "./entry-focus";
import type { Panel, RegisterState } from "./register-context";
import { useConnection } from "./use-connection";
import { useFacts } from "./use-facts";
import { useKeptCart } from "./use-kept-cart";
import { usePosting } from "./use-posting";
import { useQuote } from "./use-quote";
import { useSound } from "./use-sound";
import { useStore } from "./use-store";
import { useUndoableChange } from "./use-undoable-change";

/** Everything that the register's regions share. */
export function useRegisterState(desk: RegisterDesk, firstStore: string): RegisterState {
  const [store, setStore] = useStore(desk, firstStore);
  const connection = useConnection();
  const kept = useKeptCart({ store, employee: desk.employee });
  const { cart, posting } = kept;
  const facts = useFacts(desk, { cart, store, connection });
  const sold = useMemo(() => toCart(cart, store), [cart, store]);
  const shown = useQuote(sold, facts, connection);
  const sending = usePosting(kept, connection, facts.refresh);
  const sound = useSound();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [newCustomer, setNewCustomer] = useState<string | null>(null);

  const isLocked = posting !== null && !posting.answered;
  const keptChange = kept.change;
  const changeUnlocked = useCallback(
    (action: CartAction) => {
      if (!isLocked) keptChange(action);
    },
    [isLocked, keptChange],
  );
  const change = useUndoableChange(cart, changeUnlocked);
  const close = useCallback(() => {
    setPanel(null);
    setNewCustomer(null);
    focusEntry();
  }, []);
  const { kind } = sending.state;
  useEffect(() => {
    if (kind === "done" || kind === "lost" || kind === "saving") setPanel("pay");
  }, [kind]);

  return {
    desk,
    store,
    setStore,
    cart,
    change,
    sold: shown.preview.ok ? shown.preview.cart : sold,
    facts,
    shown,
    connection,
    sending,
    isLocked,
    panel,
    open: (wanted) => (mayOpen(wanted, cart) ? setPanel(wanted) : undefined),
    close,
    newCustomer,
    addCustomer: setNewCustomer,
    sound,
  };
}

/** What needs something in the cart does not open over an empty one. */
function mayOpen(panel: Panel, cart: CartState): boolean {
  switch (panel) {
    case "pay":
    case "line":
      return cart.lines.length > 0;
    case "park":
    case "clear":
      return !isEmptyCart(cart);
    case "customer":
    case "points":
    case "parked":
      return true;
  }
}
