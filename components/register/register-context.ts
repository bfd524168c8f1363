"use client";

import { createContext, type Dispatch, useContext } from "react";
import type { Cart } from "@/core/quote/cart";
import type { CartAction, CartState } from "@/core/register/cart-state";
import type { RegisterDesk } from "@/server/register/get-desk";
import type { Connection } from "./use-connection";
import type { KnownFacts } from "./use-facts";
import type { Sending } from "./use-posting";
import type { ShownQuote } from "./use-quote";

/** What may be open above the three regions. */
export type Panel = "customer" | "points" | "line" | "pay" | "parked" | "park" | "clear";

export type RegisterState = {
  desk: RegisterDesk;
  store: string;
  setStore: (store: string) => void;
  cart: CartState;
  /** Changes the cart; does nothing while a sale is on its way. */
  change: Dispatch<CartAction>;
  /** The cart as it is quoted and posted. */
  sold: Cart;
  facts: KnownFacts;
  shown: ShownQuote;
  connection: Connection;
  sending: Sending;
  isLocked: boolean;
  panel: Panel | null;
  open: (panel: Panel) => void;
  /** Closes what is open and brings the keyboard back to the input. */
  close: () => void;
  /** What was typed when a new customer is added: their phone or name. */
  newCustomer: string | null;
  addCustomer: (typed: string | null) => void;
  sound: { isOn: boolean; toggle: () => void; play: (what: "added" | "unknown" | "paid") => void };
};

export const RegisterContext = createContext<RegisterState | null>(null);

/** The register that a component is part of. */
export function useRegister(): RegisterState {
  const register = useContext(RegisterContext);
  if (!register) throw new Error("outside the register");
  return register;
}
