import { accept, type Outcome, refuse } from "@/core/refusal";

export const cardStatuses = ["active", "blocked", "closed"] as const;
export type CardStatus = (typeof cardStatuses)[number];

/**
 * P7: a blocked card earns and spends nothing, and tells why; a closed one is done with. Corrections (returns,
 * expiry) still reach the card, so they do not ask here.
 */
export function movePoints(card: {
  status: CardStatus;
  statusReason: string | null;
}): Outcome<null, "card_blocked" | "card_closed"> {
  switch (card.status) {
    case "active":
      return accept(null);
    case "blocked":
      return refuse("card_blocked", { reason: card.statusReason });
    case "closed":
      return refuse("card_closed");
  }
}
