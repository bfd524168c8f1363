"use client";

import { type Dispatch, useEffect, useReducer, useState } from "react";
import type { z } from "zod";
import { personalPrefix } from "@/components/layout/personal-storage";
import {
  type CartAction,
  type CartState,
  changeCart,
  emptyCart,
  isEmptyCart,
} from "@/core/register/cart-state";
import { readKept, writeKept } from "@/core/register/keep";
import type { Posting } from "@/core/register/posting";
import type { RegisterCalls } from "@/server/register/calls";

/** What a posting sends, and the change that the seller gives back. */
export type SaleToSend = { sale: z.input<RegisterCalls["sell"]["input"]>; change: number };

export type KeptCart = {
  cart: CartState;
  change: Dispatch<CartAction>;
  posting: Posting<SaleToSend> | null;
  setPosting: Dispatch<Posting<SaleToSend> | null>;
  /** Whether what the browser kept has been read. */
  isReady: boolean;
};

/** Q4: the cart outlives a reload. It is kept per store and employee; another employee's is thrown away unseen. */
export function useKeptCart({ store, employee }: { store: string; employee: string }): KeptCart {
  const [cart, change] = useReducer(changeCart, emptyCart);
  const [posting, setPosting] = useState<Posting<SaleToSend> | null>(null);
  const [readKey, setReadKey] = useState<string | null>(null);
  const key = `${prefix}${employee}.${store}`;

  useEffect(() => {
    forgetOthers(employee);
    const kept = readKept<SaleToSend>(read(key));
    change({ do: "take", cart: kept?.cart ?? emptyCart });
    setPosting(kept?.posting ?? null);
    setReadKey(key);
  }, [key, employee]);

  const isReady = readKey === key;
  useEffect(() => {
    if (!isReady) return;
    const isNothing = isEmptyCart(cart) && (posting === null || posting.answered);
    write(key, isNothing ? null : writeKept({ cart, posting }));
  }, [key, isReady, cart, posting]);

  return { cart, change, posting, setPosting, isReady };
}

const prefix = `${personalPrefix}register.`;

function forgetOthers(employee: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix) && !key.startsWith(`${prefix}${employee}.`)) localStorage.removeItem(key);
    }
  } catch {}
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

// A full or forbidden storage must not keep anybody from selling.
function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {}
}
