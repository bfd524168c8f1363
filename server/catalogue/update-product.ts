import { refuse } from "@/core/refusal";
import { findId } from "@/db/queries/external-id";
import { lockProduct } from "@/db/queries/products";
import { useCase } from "../gate/use-case";
import { productRefusals, resolveProduct } from "./resolve-product";
import { saveProduct } from "./save-product";
import { productChangeSchema } from "./schema";
import { productView } from "./view";

/** An edit by a person, refused when somebody else changed the product since it was shown. */
export const updateProduct = useCase(
  {
    name: "catalogue.updateProduct",
    summary: "Change fields of a product.",
    right: "catalogue.edit",
    kind: "command",
    input: productChangeSchema,
    output: productView,
    refusals: [...productRefusals, "not_found", "changed_meanwhile"],
  },
  async (ctx, { id: given, updatedAt, ...fields }) => {
    const id = await findId(ctx.db, "product", given);
    const product = id === null ? null : await lockProduct(ctx.db, { id });
    if (!product) return refuse("not_found");
    const resolved = await resolveProduct(ctx.db, fields);
    if (!resolved.ok) return resolved;

    if (product.updatedAt.getTime() !== Date.parse(updatedAt)) return refuse("changed_meanwhile");

    return saveProduct(ctx, product, resolved.value);
  },
);
