import { accept } from "@/core/refusal";
import { listGroups } from "@/db/queries/product-groups";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { groupOf, groupView } from "./view";

export const listProductGroups = useCase(
  {
    name: "catalogue.listProductGroups",
    summary: "Product groups, newest first; `parent` makes the tree.",
    right: "catalogue.view",
    kind: "query",
    input: listQuery({}, { newest: "instant" }),
    output: pageSchema(groupView),
    refusals: [],
  },
  async (ctx, { sort, after, limit }) => {
    const from = after && { at: new Date(String(after.value)), id: after.id };
    const rows = await listGroups(ctx.db, { after: from, limit: limit + 1 });
    return accept(pageOf(rows, { limit, sort }, ({ createdAt, id }) => ({ value: createdAt, id }), groupOf));
  },
);
