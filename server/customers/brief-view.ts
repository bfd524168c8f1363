import { z } from "zod";
import { type CustomerView, customerViewSchema } from "./view";

/** A customer in a search's answer: enough to be told from a namesake. */
export const customerBriefSchema = customerViewSchema
  .pick({
    id: true,
    name: true,
    kind: true,
    phones: true,
    emails: true,
    birthDate: true,
    taxId: true,
    importance: true,
  })
  .extend({
    cards: z.array(z.object({ number: z.string(), status: z.string(), balance: z.int() })),
  });

export type CustomerBrief = z.infer<typeof customerBriefSchema>;

/** Closed cards say nothing to who looks for a person. */
export const customerBrief = (view: CustomerView): CustomerBrief => ({
  ...view,
  cards: view.cards.filter((card) => card.status !== "closed"),
});
