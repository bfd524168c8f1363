import { z } from "zod";
import { accept } from "@/core/refusal";
import { findCardsOfCustomers } from "@/db/queries/cards";
import { useCase } from "../gate/use-case";

/** A text that differs when anything moved on the customer's cards: what an open page asks for. */
export const getMyVersion = useCase(
  {
    name: "me.version",
    summary: "Tells whether anything moved on the signed-in customer's cards.",
    right: "customer",
    kind: "query",
    input: z.object({}),
    output: z.object({ version: z.string() }),
    refusals: [],
  },
  async ({ db, actor }) => {
    const cards = await findCardsOfCustomers(db, [actor.id]);
    const parts = cards.map(({ number, status, grade, total, debt }) => [number, status, grade, total, debt]);
    return accept({ version: JSON.stringify(parts) });
  },
);
