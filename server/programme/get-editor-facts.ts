import { z } from "zod";
import { accept } from "@/core/refusal";
import { listCategories } from "@/db/queries/categories";
import { findGroupsWithCounts } from "@/db/queries/product-groups";
import { findProductNames } from "@/db/queries/products";
import { findSeriesKeys } from "@/db/queries/programme";
import { groupOf, groupView } from "../catalogue/view";
import { env } from "../env";
import { useCase } from "../gate/use-case";
import { homeZone } from "../settings/home-zone";

/** All that rules may name, with the names of the products that they name already. */
export const getEditorFacts = useCase(
  {
    name: "programme.getEditorFacts",
    summary: "Groups, categories and card series that rules may name.",
    right: "programme.view",
    kind: "query",
    input: z.object({ products: z.array(z.string().max(204)).max(10_000).default([]) }),
    output: z.object({
      groups: z.array(groupView),
      products: z.array(z.object({ id: z.string(), name: z.string() })),
      categories: z.array(z.string()),
      series: z.array(z.string()),
      currency: z.string(),
      zone: z.string(),
    }),
    refusals: [],
  },
  async ({ db }, { products }) => {
    const [groups, named, categories, series, zone] = await Promise.all([
      findGroupsWithCounts(db),
      findProductNames(db, products),
      listCategories(db),
      findSeriesKeys(db),
      homeZone(db),
    ]);
    return accept({
      groups: groups.map(({ group }) => groupOf(group)),
      products: named,
      categories: categories.map(({ name }) => name),
      series: [...series],
      currency: env().CURRENCY,
      zone,
    });
  },
);
