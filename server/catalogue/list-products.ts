import { z } from "zod";
import { ancestors } from "@/core/catalogue/group-tree";
import { accept, refuse } from "@/core/refusal";
import { findId } from "@/db/queries/external-id";
import { findGroupParents } from "@/db/queries/product-groups";
import * as products from "@/db/queries/products";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { viewProducts } from "./read-products";
import { idSchema } from "./schema";
import { productView } from "./view";

const filters = {
  query: z.string().trim().max(200).optional(),
  group: idSchema.optional(),
  kind: z.enum(["goods", "service"]).optional(),
  archived: z.stringbool().optional(),
};

/** C1: by name, SKU or barcode, in a group with its subgroups; by key, so that any page costs the same. */
export const listProducts = useCase(
  {
    name: "catalogue.listProducts",
    summary: "Products by name (from three letters on, typos forgiven), SKU or barcode.",
    right: "catalogue.view",
    kind: "query",
    input: listQuery(filters, {
      newest: "instant",
      name: "text",
      "-name": "text",
      price: "number",
      "-price": "number",
    }),
    output: pageSchema(productView),
    refusals: ["unknown_group"],
  },
  async (ctx, { query, group, kind, archived = false, sort, after, limit }) => {
    const groups = group === undefined ? undefined : await subtree(ctx.db, group);
    if (groups === null) return refuse("unknown_group", { group });
    const rows = await products.listProducts(ctx.db, {
      query: query || undefined,
      groups,
      kind,
      archived,
      sort,
      after,
      limit: limit + 1,
    });
    const page = pageOf(rows, { limit, sort }, keys[sort], (row) => row);
    return accept({ ...page, data: await viewProducts(ctx, page.data) });
  },
);

const byName = ({ name, id }: products.ProductRecord) => ({ value: name, id });
const byPrice = ({ price, id }: products.ProductRecord) => ({ value: price, id });

const keys = {
  newest: ({ createdAt, id }: products.ProductRecord) => ({ value: createdAt, id }),
  name: byName,
  "-name": byName,
  price: byPrice,
  "-price": byPrice,
};

/** A group and all below it, or null when there is no such group. */
async function subtree(db: Parameters<typeof findId>[0], given: string): Promise<string[] | null> {
  const [id, parents] = await Promise.all([findId(db, "productGroup", given), findGroupParents(db)]);
  if (id === null) return null;
  return [...parents.keys()].filter((group) => ancestors(parents, group).includes(id));
}
