"use client";

import { useEffect, useMemo, useState } from "react";
import type { Cart } from "@/core/quote/cart";
import type { Quote } from "@/core/quote/quote-view";
import { type Preview, preview } from "@/core/register/preview";
import { call } from "./call";
import type { Connection } from "./use-connection";
import type { KnownFacts } from "./use-facts";

export type ShownQuote = {
  /** The server's where it has confirmed the cart, else the browser's own; null while it cannot be made. */
  quote: Quote | null;
  isConfirmed: boolean;
  preview: Preview;
  /** What the server says against the cart; null as a rule. */
  problem: { code: string; message: string; params: Record<string, unknown> } | null;
};

type Confirmed = { text: string; quote: Quote | null; problem: ShownQuote["problem"] };

const pause = 200;

/**
 * Q3, Q4: the quote at once, by the very function that the server uses, and a moment later the server's own, which
 * knows costs and coupons besides. What was asked before is given up.
 */
export function useQuote(cart: Cart, facts: KnownFacts, { heard, turn }: Connection): ShownQuote {
  const { quoteFacts, isComplete, refresh } = facts;
  const text = JSON.stringify(cart);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal text is an equal cart
  const own = useMemo(() => preview(cart, quoteFacts), [text, quoteFacts]);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const asked = own.ok ? own.cart : cart;
  const askedText = JSON.stringify(asked);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is a reason to ask again, `quoteFacts` another quote
  useEffect(() => {
    if (asked.lines.length === 0) return;
    const quitting = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await call("quote", asked, { signal: quitting.signal });
      if (quitting.signal.aborted) return;
      heard(answer.ok ? null : answer.code);
      if (answer.ok) setConfirmed({ text: askedText, quote: answer.value, problem: null });
      else if (answer.code !== "lost") setConfirmed({ text: askedText, quote: null, problem: answer });
    }, pause);
    return () => {
      clearTimeout(timer);
      quitting.abort();
    };
  }, [askedText, quoteFacts, turn, heard]);

  const current = confirmed?.text === askedText ? confirmed : null;
  const isOther =
    current?.quote && own.ok && isComplete && !own.cart.coupons && current.quote.total !== own.quote.total;
  // A price changed since the product was loaded: the next cart is quoted right from the start.
  useEffect(() => {
    if (isOther) refresh();
  }, [isOther, refresh]);

  return {
    quote: current?.quote ?? (own.ok ? own.quote : null),
    isConfirmed: asked.lines.length === 0 || current?.quote != null,
    preview: own,
    problem: current?.problem ?? null,
  };
}
