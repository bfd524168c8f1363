"use client";

import { useEffect, useRef, useState } from "react";
import { useKeptDraft } from "@/components/layout/use-kept-draft";
import { quantity } from "@/core/money/units";
import { selectedLine } from "@/core/register/cart-state";
import { type Entry, readEntry, readUnfound, type Unfound } from "@/core/register/read-entry";
import type { Found, FoundCustomer } from "@/server/register/find";
import type { RegisterProduct } from "@/server/register/product-view";
import { call } from "./call";
import { selectEntry } from "./entry-focus";
import { useRegister } from "./register-context";

export type Option =
  | { kind: "product"; key: string; product: RegisterProduct }
  | { kind: "customer"; key: string; customer: FoundCustomer };

/** What the input says below itself: what was looked for in vain, and what it may have been. */
export type EntryNote = { text: string; what: Unfound | "lost" };

const pause = 120;

/** The register's one input: what was typed or scanned, what it may mean, and what becomes of it. */
export function useEntry() {
  const { desk, change, facts, cart, sound, connection, addCustomer } = useRegister();
  // Like the cart it is one employee's: who signs in after a session that ran out does not find it.
  const draft = useKeptDraft(`register.entry.${desk.employee}`, "");
  const { draft: text, kept, change: setText, settle: forget } = draft;
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [at, setAt] = useState(-1);
  const [note, setNote] = useState<EntryNote | null>(null);
  const latest = useRef(0);
  const current = useRef(text);
  current.current = text;

  // What was typed before a reload is there again, and the next scan takes its place.
  useEffect(() => {
    if (kept) selectEntry();
  }, [kept]);

  const entry = readEntry(text);
  const wanted = entry.kind === "find" && entry.text.length >= 2 ? entry.text : null;
  useEffect(() => {
    setAt(-1);
    if (wanted === null) return setOptions([]);
    const quitting = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await call("find", { text: wanted }, { signal: quitting.signal });
      if (!quitting.signal.aborted && answer.ok) setOptions(optionsOf(answer.value));
    }, pause);
    return () => {
      clearTimeout(timer);
      quitting.abort();
    };
  }, [wanted]);

  function type(next: string) {
    setText(next);
    setNote(null);
  }

  function clear() {
    forget("");
    setOptions([]);
    setNote(null);
  }

  function take(option: Option, count: number) {
    clear();
    if (option.kind === "customer") return takeCustomer(option.customer, null);
    addProduct(option.product, count);
  }

  function addProduct(product: RegisterProduct, count: number) {
    facts.learn([product]);
    change({ do: "add", product: product.id, name: product.name, quantity: quantity(count) });
    sound.play("added");
  }

  function takeCustomer({ id, name }: { id: string; name: string }, card: string | null) {
    change({ do: "setCustomer", customer: { id, name }, card });
    sound.play("added");
  }

  function addCode({ kind, code }: NonNullable<Found["voucher"]>) {
    change({ do: "addCode", kind, code });
    sound.play("added");
  }

  /** Enter, or the end of a scan. The input is free at once for the next code; what was not found comes back. */
  async function enter() {
    const typed = text;
    switch (entry.kind) {
      case "nothing":
        return;
      case "step":
      case "quantity":
        return changeSelected(entry);
      case "find": {
        const chosen = options[at];
        if (chosen) return take(chosen, entry.quantity);
        if (note?.text === entry.text && takeAsNoted(note)) return;
        const known = Object.values(facts.products).find(({ barcodes }) => barcodes.includes(entry.text));
        clear();
        if (known) return addProduct(known, entry.quantity);
        latest.current += 1;
        const turn = latest.current;
        const answer = await call("find", { text: entry.text });
        connection.heard(answer.ok ? null : answer.code);
        if (answer.ok && settle(answer.value, entry)) return;
        if (!answer.ok || optionsOf(answer.value).length === 0) {
          setNote({ text: entry.text, what: answer.ok ? readUnfound(entry.text) : "lost" });
          sound.play("unknown");
        }
        // Another code may have been scanned meanwhile: then only the note tells of this one.
        if (turn !== latest.current || current.current !== "") return;
        setText(typed);
        selectEntry();
        if (answer.ok) {
          setOptions(optionsOf(answer.value));
          setAt(0);
        }
      }
    }
  }

  /** The second Enter takes what the first one asked about. */
  function takeAsNoted({ what, text: noted }: EntryNote): boolean {
    if (what !== "phone" && what !== "name") return false;
    if (!desk.may.addCustomer) return false;
    addCustomer(noted);
    clear();
    return true;
  }

  /** Takes what needs no choosing. */
  function settle(found: Found, { quantity: count }: Extract<Entry, { kind: "find" }>): boolean {
    if (found.product) addProduct(found.product, count);
    else if (found.card) takeCustomer({ id: found.card.customer, name: found.card.name }, found.card.number);
    else if (found.voucher) addCode(found.voucher);
    else {
      const [only, ...others] = optionsOf(found);
      if (!only || others.length > 0) return false;
      take(only, count);
    }
    return true;
  }

  function changeSelected(how: Extract<Entry, { kind: "step" | "quantity" }>) {
    const line = selectedLine(cart);
    if (line && how.kind === "step") change({ do: "changeQuantity", line: line.id, by: how.by });
    if (line && how.kind === "quantity") change({ do: "setQuantity", line: line.id, quantity: how.quantity });
    clear();
  }

  return { text, type, options, at, setAt, note, clear, enter, take, entry };
}

function optionsOf({ products, customers, product, card }: Found): Option[] {
  const list = product ? [product] : products;
  const holder = card && {
    id: card.customer,
    name: card.name,
    phones: [],
    emails: [],
    importance: null,
    cards: [{ number: card.number, status: "active", balance: 0 }],
  };
  const people = holder ? [holder] : customers;
  return [
    ...list.map((each) => ({ kind: "product" as const, key: each.id, product: each })),
    ...people.map((each) => ({ kind: "customer" as const, key: each.id, customer: each })),
  ];
}
