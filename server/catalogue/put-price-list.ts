import { z } from "zod";
import { accept } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { findPriceListByKey, upsertPriceList } from "@/db/queries/price-lists";
import { useCase } from "../gate/use-case";
import { nameSchema, priceListKeySchema } from "./schema";
import { priceListOf, priceListView } from "./view";

/** C1: a price list by its key; one that was archived comes back. */
export const putPriceList = useCase(
  {
    name: "catalogue.putPriceList",
    summary: "Create a price list or rename the one of this key.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object({ key: priceListKeySchema, name: nameSchema }),
    output: priceListView,
    refusals: [],
  },
  async (ctx, { key, name }) => {
    const before = await findPriceListByKey(ctx.db, key);

    const row = await upsertPriceList(ctx.db, { id: newId("priceList"), key, name, createdAt: ctx.now });

    const after = priceListOf(row);
    ctx.audit({ subject: { kind: "priceList", id: row.id }, before: before && priceListOf(before), after });
    return accept(after);
  },
);
