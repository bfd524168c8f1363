import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCardsOfCustomers } from "@/db/queries/cards";
import { listConsents } from "@/db/queries/consents";
import { findEntriesOfCards, findSalesOfCustomer } from "@/db/queries/customer-history";
import { findCustomer } from "@/db/queries/customers";
import { entryView, entryViewSchema } from "../cards/entry-view";
import { purchaseView, purchaseViewSchema } from "../customers/list-purchases";
import { viewCustomer } from "../customers/load-customers";
import { customerViewSchema } from "../customers/view";
import { useCase } from "../gate/use-case";

/** More than anybody's history, and still a file that a phone can take. */
const everything = 100_000;

const consentSchema = z.object({
  channel: z.enum(["email", "sms"]),
  purpose: z.enum(["advertising", "service"]),
  given: z.boolean(),
  source: z.string(),
  wording: z.string().nullable(),
  at: z.iso.datetime(),
});

/** U4: all that is kept of the customer, for them to take along. Notes of the staff about them are part of it. */
export const getMyData = useCase(
  {
    name: "me.data",
    summary: "All that is kept of the signed-in customer.",
    right: "customer",
    kind: "query",
    input: z.object({}),
    output: z.object({
      customer: customerViewSchema,
      consents: z.array(consentSchema),
      purchases: z.array(purchaseViewSchema),
      points: z.array(entryViewSchema.omit({ by: true }).extend({ card: z.string() })),
    }),
    refusals: ["not_found"],
  },
  async ({ db, actor, now }) => {
    const row = await findCustomer(db, actor.id, null);
    if (!row) return refuse("not_found");
    const cards = (await findCardsOfCustomers(db, [actor.id])).map((card) => card.id);
    const [customer, consents, purchases, points] = await Promise.all([
      viewCustomer(db, row, now),
      listConsents(db, actor.id),
      findSalesOfCustomer(db, actor.id, { after: null, limit: everything }),
      findEntriesOfCards(db, cards, { before: null, limit: everything }),
    ]);
    return accept({
      customer,
      consents: consents.map((consent) => ({ ...consent, at: consent.at.toISOString() })),
      purchases: purchases.map(purchaseView),
      points: points.map((entry) => ({ ...entryView(entry), card: entry.card })),
    });
  },
);
