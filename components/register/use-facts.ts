"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { QuoteFacts } from "@/core/quote/facts";
import type { CartState } from "@/core/register/cart-state";
import type { RegisterDesk } from "@/server/register/get-desk";
import type { RegisterFacts } from "@/server/register/get-facts";
import type { RegisterProduct } from "@/server/register/product-view";
import { call } from "./call";
import type { Connection } from "./use-connection";

export type KnownFacts = {
  /** By id; grows as products are added. */
  products: Readonly<Record<string, RegisterProduct>>;
  customer: RegisterFacts["customer"];
  /** Null until what the cart holds is known. */
  quoteFacts: QuoteFacts;
  /** Whether the facts of all that is in the cart are there. */
  isComplete: boolean;
  learn: (products: readonly RegisterProduct[]) => void;
  /** Asks for everything anew: something changed meanwhile. */
  refresh: () => void;
  /** Why the cart's customer or card cannot be had; null as a rule. */
  problem: { code: string; message: string } | null;
};

/** Q3, Q4: what the quote in the browser is made from. Products come as they are found, the customer when chosen. */
export function useFacts(
  desk: RegisterDesk,
  { cart, store, connection }: { cart: CartState; store: string; connection: Connection },
): KnownFacts {
  const [programme, setProgramme] = useState(desk.programme);
  const [products, setProducts] = useState<KnownFacts["products"]>({});
  const [customer, setCustomer] = useState<RegisterFacts["customer"]>(null);
  const [granted, setGranted] = useState<RegisterFacts["granted"]>({});
  const [problem, setProblem] = useState<KnownFacts["problem"]>(null);
  const [round, setRound] = useState(0);
  const { heard, turn } = connection;

  const learn = useCallback((more: readonly RegisterProduct[]) => {
    setProducts((known) => ({ ...known, ...byId(more) }));
  }, []);
  const refresh = useCallback(() => setRound((before) => before + 1), []);

  const wanted = cart.lines.map(({ product }) => product);
  const decisions = cart.lines.flatMap(({ decision }) => (decision === undefined ? [] : [decision]));
  const isMissing =
    wanted.some((id) => !Object.hasOwn(products, id)) || decisions.some((id) => !Object.hasOwn(granted, id));
  const customerId = cart.customer?.id ?? null;
  const latest = useRef({ wanted, decisions });
  latest.current = { wanted, decisions };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` and `turn` are reasons to ask again
  useEffect(() => {
    if (customerId === null) setCustomer(null);
    if (customerId === null && !isMissing && round === 0) return;
    const quitting = new AbortController();
    const { card } = cart;
    call(
      "facts",
      {
        store,
        products: [...new Set(latest.current.wanted)],
        decisions: [...new Set(latest.current.decisions)],
        ...(customerId === null ? {} : { customer: customerId }),
        ...(card === null ? {} : { card }),
      },
      { signal: quitting.signal },
    ).then((answer) => {
      if (quitting.signal.aborted) return;
      heard(answer.ok ? null : answer.code);
      if (answer.ok) {
        setProgramme(answer.value.programme);
        setProducts((known) => ({ ...known, ...byId(answer.value.products) }));
        setCustomer(answer.value.customer);
        setGranted((known) => ({ ...known, ...answer.value.granted }));
      }
      setProblem(answer.ok || answer.code === "lost" ? null : answer);
    });
    return () => quitting.abort();
  }, [customerId, cart.card, store, isMissing, round, turn, heard]);

  const zone = desk.stores.find(({ id }) => id === store)?.zone ?? "UTC";
  const known = customer?.view.id === customerId ? customer : null;
  const quoteFacts = useMemo<QuoteFacts>(
    () => ({
      now: new Date(),
      zone,
      currency: desk.currency,
      programme,
      customer: known?.facts ?? null,
      cards: known?.cards ?? [],
      products: Object.fromEntries(
        Object.values(products).map((product) => [product.id, { ...product, cost: null }]),
      ),
      // Codes are looked up by the server alone: until it answers, a coupon takes nothing off.
      vouchers: {},
      costsKnown: false,
      rights: {
        giveDiscount: desk.may.giveDiscount,
        changePrice: desk.may.changePrice,
        belowMinPrice: desk.may.belowMinPrice,
      },
      granted: Object.fromEntries(
        Object.entries(granted).flatMap(([id, grant]) => (grant === null ? [] : [[id, grant]])),
      ),
    }),
    [desk, known, products, programme, zone, granted],
  );

  return {
    products,
    customer: known,
    quoteFacts,
    isComplete: !isMissing && (customerId === null || known !== null),
    learn,
    refresh,
    problem,
  };
}

const byId = (list: readonly RegisterProduct[]) =>
  Object.fromEntries(list.map((product) => [product.id, product]));
