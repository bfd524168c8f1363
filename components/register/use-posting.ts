"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Quote } from "@/core/quote/quote-view";
import { nextPosting, retryPause } from "@/core/register/posting";
import type { SaleView } from "@/server/sales/view";
import { call } from "./call";
import type { Connection } from "./use-connection";
import type { KeptCart, SaleToSend } from "./use-kept-cart";

/** How the last posting stands. */
export type PostingState =
  | { kind: "idle" }
  /** `tries` that got no answer before this one. */
  | { kind: "saving"; tries: number }
  /** No answer came: the same sale goes again with the same key. */
  | { kind: "lost"; tries: number }
  | { kind: "priceChanged"; before: number; quote: Quote }
  | { kind: "refused"; code: string; message: string }
  | { kind: "done"; sale: SaleView; change: number };

export type Sending = {
  state: PostingState;
  send: (sale: SaleToSend) => void;
  retry: () => void;
  dismiss: () => void;
};

/** Q5: posts the sale, again and again with one key until an answer came. Money is never shown before that. */
export function usePosting(
  { posting, setPosting, change, isReady }: KeptCart,
  { heard }: Connection,
  refresh: () => void,
): Sending {
  const [state, setState] = useState<PostingState>({ kind: "idle" });
  const isSending = useRef(false);

  const deliver = useCallback(
    async (key: string, body: SaleToSend, tries: number) => {
      if (isSending.current) return;
      isSending.current = true;
      setState({ kind: "saving", tries });
      const answer = await call("sell", body.sale, { idempotencyKey: key, timeout: 20_000 });
      isSending.current = false;
      heard(answer.ok ? null : answer.code);
      if (!answer.ok && answer.code === "lost") return setState({ kind: "lost", tries: tries + 1 });
      setPosting(answer.ok ? null : { key, body, answered: true });
      if (answer.ok) {
        change({ do: "clear" });
        return setState({ kind: "done", sale: answer.value, change: body.change });
      }
      refresh();
      if (answer.code === "price_changed") {
        const quote = answer.params.quote as Quote;
        return setState({ kind: "priceChanged", before: body.sale.expectedTotal ?? 0, quote });
      }
      setState({ kind: "refused", code: answer.code, message: answer.message });
    },
    [heard, setPosting, change, refresh],
  );

  const send = (sale: SaleToSend) => {
    const next = nextPosting(posting, sale, crypto.randomUUID());
    setPosting(next);
    void deliver(next.key, next.body, 0);
  };
  const retry = useCallback(() => {
    if (posting && !posting.answered) void deliver(posting.key, posting.body, 1);
  }, [posting, deliver]);

  // What was on its way when the page was closed is sent again as soon as it is open.
  const isLeftOver = isReady && posting !== null && !posting.answered && state.kind === "idle";
  useEffect(() => {
    if (isLeftOver) retry();
  }, [isLeftOver, retry]);

  useEffect(() => {
    if (state.kind !== "lost" || posting === null) return;
    const again = () => void deliver(posting.key, posting.body, state.tries);
    const timer = setTimeout(again, retryPause(state.tries));
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [state, posting, deliver]);

  return { state, send, retry, dismiss: () => setState({ kind: "idle" }) };
}
