import { z } from "zod";
import { accept } from "@/core/refusal";
import { findCardsOfCustomers } from "@/db/queries/cards";
import { findEntriesOfCards, findSalesOfCustomer } from "@/db/queries/customer-history";
import { findHomeZone } from "@/db/queries/home-zone";
import { entryViewSchema } from "../cards/entry-view";
import { purchaseView, purchaseViewSchema } from "../customers/list-purchases";
import { useCase } from "../gate/use-case";

/** Without who of the staff it was. */
const movementSchema = entryViewSchema.pick({
  id: true,
  kind: true,
  points: true,
  balanceAfter: true,
  reason: true,
});

const pastSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sale"), at: z.iso.datetime(), sale: purchaseViewSchema }),
  z.object({ kind: z.literal("points"), at: z.iso.datetime(), movement: movementSchema }),
]);
export type Past = z.infer<typeof pastSchema>;

/** The customer's own purchases, and the points that moved beside them, newest first. */
export const listMyHistory = useCase(
  {
    name: "me.history",
    summary: "The signed-in customer's purchases and movements of points, newest first.",
    right: "customer",
    kind: "query",
    input: z.object({
      before: z.iso.datetime().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: z.object({ zone: z.string(), data: z.array(pastSchema), before: z.iso.datetime().nullable() }),
    refusals: [],
  },
  async ({ db, actor }, { before, limit }) => {
    const cards = (await findCardsOfCustomers(db, [actor.id])).map((card) => card.id);
    const [zone, sales, entries] = await Promise.all([
      findHomeZone(db),
      findSalesOfCustomer(db, actor.id, { after: before ? { value: before, id: "" } : null, limit }),
      findEntriesOfCards(db, cards, { before: before ? new Date(before) : null, limit, besideSales: true }),
    ]);

    const past: Past[] = [
      ...sales.map((row) => ({ kind: "sale" as const, at: row.at.toISOString(), sale: purchaseView(row) })),
      ...entries.map((row) => ({ kind: "points" as const, at: row.at.toISOString(), movement: row })),
    ];
    const data = past.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
    return accept({ zone, data, before: data.length === limit ? (data.at(-1)?.at ?? null) : null });
  },
);
