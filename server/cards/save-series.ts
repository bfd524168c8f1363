import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { findSeries, insertSeries, updateSeries } from "@/db/queries/cards";
import { useCase } from "../gate/use-case";
import { hasRoom, seriesFields, seriesKeySchema, seriesView, seriesViewSchema } from "./series-view";

/** P7: makes a series or changes it; numbers given out already stay as they are. */
export const saveSeries = useCase(
  {
    name: "cards.saveSeries",
    summary: "Makes a card series or changes it; numbers given out already stay as they are.",
    right: "cards.manage",
    kind: "command",
    input: z
      .object({ key: seriesKeySchema, ...seriesFields })
      .refine(hasRoom, { path: ["length"], error: "no room for a running number" }),
    output: seriesViewSchema,
    refusals: ["series_exhausted"],
  },
  async (ctx, { key, ...fields }) => {
    const before = await findSeries(ctx.db, key);

    const after = { ...(before ?? { next: 1 }), ...fields, key };
    const view = seriesView(after);
    if (view.nextNumber === null) return refuse("series_exhausted", { prefix: fields.prefix });

    if (before) await updateSeries(ctx.db, key, fields);
    else await insertSeries(ctx.db, { ...after, id: newId("cardSeries"), createdAt: ctx.now });

    ctx.audit({
      subject: { kind: "cardSeries", id: key },
      ...(before ? { before: seriesView(before) } : {}),
      after: view,
    });
    return accept(view);
  },
);
