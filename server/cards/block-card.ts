import { z } from "zod";
import { accept } from "@/core/refusal";
import { useCase } from "../gate/use-case";
import { cardViewSchema } from "./card-view";
import { changeCard } from "./change-card";
import { cardKeySchema, reasonSchema } from "./schema";

/** P7: a blocked card earns and spends nothing, and tells why. */
export const blockCard = useCase(
  {
    name: "cards.block",
    summary: "Blocks a card: it earns and spends nothing, and tells why.",
    right: "cards.manage",
    kind: "command",
    input: z.object({ card: cardKeySchema, reason: reasonSchema }),
    output: cardViewSchema,
    refusals: ["not_found", "card_closed"],
  },
  async (ctx, { card, reason }) =>
    changeCard(ctx, { card, right: "cards.manage" }, () =>
      accept({ status: "blocked", statusReason: reason }),
    ),
);
