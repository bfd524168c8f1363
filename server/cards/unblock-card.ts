import { z } from "zod";
import { accept } from "@/core/refusal";
import { useCase } from "../gate/use-case";
import { cardViewSchema } from "./card-view";
import { changeCard } from "./change-card";
import { cardKeySchema } from "./schema";

/** P7: a blocked card becomes active again. */
export const unblockCard = useCase(
  {
    name: "cards.unblock",
    summary: "Makes a blocked card active again.",
    right: "cards.manage",
    kind: "command",
    input: z.object({ card: cardKeySchema }),
    output: cardViewSchema,
    refusals: ["not_found", "card_closed"],
  },
  async (ctx, { card }) =>
    changeCard(ctx, { card, right: "cards.manage" }, () => accept({ status: "active", statusReason: null })),
);
