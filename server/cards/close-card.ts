import { z } from "zod";
import { accept } from "@/core/refusal";
import { useCase } from "../gate/use-case";
import { cardViewSchema } from "./card-view";
import { changeCard } from "./change-card";
import { cardKeySchema, reasonSchema } from "./schema";

/** P7: a closed card is done with; what is left on it stays in the books and cannot be spent. */
export const closeCard = useCase(
  {
    name: "cards.close",
    summary: "Closes a card for good; points on it can no longer be spent.",
    right: "cards.manage",
    kind: "command",
    input: z.object({ card: cardKeySchema, reason: reasonSchema }),
    output: cardViewSchema,
    refusals: ["not_found", "card_closed"],
  },
  async (ctx, { card, reason }) =>
    changeCard(ctx, { card, right: "cards.manage" }, () =>
      accept({ status: "closed", statusReason: reason }),
    ),
);
