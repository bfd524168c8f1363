import { z } from "zod";
import { accept } from "@/core/refusal";
import { findGroupsWithCounts } from "@/db/queries/product-groups";
import { useCase } from "../gate/use-case";
import { groupOf, groupView } from "./view";

/** All groups at once, by name, for the tree and for choosing one. */
export const getGroupTree = useCase(
  {
    name: "catalogue.getGroupTree",
    summary: "All product groups by name, with the number of products directly in each.",
    right: "catalogue.view",
    kind: "query",
    input: z.object({}),
    output: z.array(groupView.extend({ products: z.int() })),
    refusals: [],
  },
  async (ctx) => {
    const rows = await findGroupsWithCounts(ctx.db);
    return accept(rows.map(({ group, products }) => ({ ...groupOf(group), products })));
  },
);
