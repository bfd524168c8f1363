import { z } from "zod";
import { accept } from "@/core/refusal";
import { lockProduct } from "@/db/queries/products";
import { useCase } from "../gate/use-case";
import { productRefusals, resolveProduct } from "./resolve-product";
import { addProduct, saveProduct } from "./save-product";
import { externalIdSchema, productFields } from "./schema";
import { productView } from "./view";

/** C1: idempotent by nature: the caller's id names the product, whoever of two comes first. */
export const putProduct = useCase(
  {
    name: "catalogue.putProduct",
    summary:
      "Create or replace a product by the caller's own id. Fields left out keep their value; null clears them.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object({ ...productFields, id: externalIdSchema }),
    output: productView,
    refusals: productRefusals,
  },
  async (ctx, { id: externalId, ...fields }) => {
    const resolved = await resolveProduct(ctx.db, fields);
    if (!resolved.ok) return resolved;
    const existing = await lockProduct(ctx.db, { externalId });
    if (existing) return saveProduct(ctx, existing, restored(resolved.value));

    const added = await addProduct(ctx, {
      ...resolved.value,
      name: fields.name,
      price: fields.price,
      externalId,
    });
    if (!added.ok) return added;
    if (added.value) return accept(added.value);
    // Another call added it since we looked; it has committed by now.
    const meanwhile = await lockProduct(ctx.db, { externalId });
    if (!meanwhile) throw new Error(`product ${externalId} is neither there nor free`);
    return saveProduct(ctx, meanwhile, restored(resolved.value));
  },
);

/** What its owner still sends is not archived. */
const restored = <T extends { columns: object }>(resolved: T): T => ({
  ...resolved,
  columns: { ...resolved.columns, archivedAt: null },
});
