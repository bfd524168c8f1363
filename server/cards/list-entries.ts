import { accept, refuse } from "@/core/refusal";
import { findEntryPage } from "@/db/queries/ledger-history";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { entryView, entryViewSchema } from "./entry-view";
import { findVisibleCard } from "./find-visible-card";
import { cardKeySchema } from "./schema";

/** P8: a card's ledger, newest first, with the balance after each entry. */
export const listEntries = useCase(
  {
    name: "cards.entries",
    summary: "A card's ledger, newest first, with the balance after each entry.",
    right: "customers.view",
    kind: "query",
    input: listQuery({ card: cardKeySchema }, { newest: "number" }),
    output: pageSchema(entryViewSchema),
    refusals: ["not_found"],
  },
  async (ctx, { card: number, ...page }) => {
    const card = await findVisibleCard(ctx, number, "customers.view");
    if (!card) return refuse("not_found");
    const before = typeof page.after?.value === "number" ? page.after.value : null;
    const rows = await findEntryPage(ctx.db, { cardIds: [card.id], before, limit: page.limit + 1 });
    return accept(pageOf(rows, page, (row) => ({ value: row.seq, id: row.id }), entryView));
  },
);
