import { z } from "zod";
import { tidyCardNumber } from "@/core/cards/card-number";
import { cardStatuses } from "@/core/cards/card-status";
import { accept } from "@/core/refusal";
import { listCards as findPage } from "@/db/queries/cards";
import { visibleEmployees } from "../gate/actor";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { cardViewSchema } from "./card-view";
import { viewCards } from "./load-cards";

const rowSchema = cardViewSchema.extend({ id: z.string(), customerName: z.string() });
export type CardRowView = z.infer<typeof rowSchema>;

/** P7: cards newest first; `query` is the beginning of a number. */
export const listCards = useCase(
  {
    name: "cards.list",
    summary: "Cards, newest first; `query` is the beginning of a number.",
    right: "customers.view",
    kind: "query",
    input: listQuery(
      { query: z.string().max(100).optional(), status: z.enum(cardStatuses).optional() },
      { newest: "instant" },
    ),
    output: pageSchema(rowSchema),
    refusals: [],
  },
  async ({ db, actor, now }, { query, status, ...page }) => {
    const rows = await findPage(db, {
      scope: visibleEmployees(actor, "customers.view"),
      prefix: query ? tidyCardNumber(query) : null,
      status: status ?? null,
      after: page.after,
      limit: page.limit,
    });
    const views = await viewCards(db, rows, now);
    const shown = rows.flatMap((row, index) => {
      const view = views[index];
      return view ? [{ ...view, id: row.id, customerName: row.customerName }] : [];
    });
    return accept(
      pageOf(
        shown,
        page,
        (row) => ({ value: row.createdAt, id: row.id }),
        (row) => row,
      ),
    );
  },
);
