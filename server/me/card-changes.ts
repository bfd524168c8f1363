import { listenTo } from "@/db/listen";
import { env } from "../env";
import { log } from "../gate/log";

type Told = () => void;

// Kept on globalThis because the dev server evaluates modules again after each edit.
const holder = globalThis as { regularsCardChanges?: Map<string, Set<Told>> };

/**
 * Tells when something moved on a customer's cards: a hint from the database (`card_changed`, sent with each posting)
 * over one connection for the whole process.
 * @returns stops the telling
 */
export function onCardChange(customerId: string, told: Told): () => void {
  holder.regularsCardChanges ??= startListening();
  const all = holder.regularsCardChanges;
  const own = all.get(customerId) ?? new Set();
  all.set(customerId, own.add(told));
  return () => {
    own.delete(told);
    if (own.size === 0) all.delete(customerId);
  };
}

function startListening(): Map<string, Set<Told>> {
  const listeners = new Map<string, Set<Told>>();
  const tell = (customerId: string) => {
    for (const told of listeners.get(customerId) ?? []) told();
  };
  listenTo(env().DATABASE_URL, "card_changed", tell).catch((error: unknown) => {
    // The pages ask by themselves every few seconds meanwhile; the next one tries to listen again.
    log.warn({ err: error }, "cannot listen for changes of cards");
    delete holder.regularsCardChanges;
  });
  return listeners;
}
