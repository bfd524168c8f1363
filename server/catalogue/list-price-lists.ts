import { accept } from "@/core/refusal";
import * as priceLists from "@/db/queries/price-lists";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { priceListOf, priceListView } from "./view";

export const listPriceLists = useCase(
  {
    name: "catalogue.listPriceLists",
    summary: "Price lists, newest first.",
    right: "catalogue.view",
    kind: "query",
    input: listQuery({}, { newest: "instant" }),
    output: pageSchema(priceListView),
    refusals: [],
  },
  async (ctx, { sort, after, limit }) => {
    const from = after && { at: new Date(String(after.value)), id: after.id };
    const rows = await priceLists.listPriceLists(ctx.db, { after: from, limit: limit + 1 });
    return accept(
      pageOf(rows, { limit, sort }, ({ createdAt, id }) => ({ value: createdAt, id }), priceListOf),
    );
  },
);
