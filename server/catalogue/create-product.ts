import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { useCase } from "../gate/use-case";
import { productRefusals, resolveProduct } from "./resolve-product";
import { addProduct } from "./save-product";
import { externalIdSchema, productFields } from "./schema";
import { productView } from "./view";

/** C1: a product by a person. */
export const createProduct = useCase(
  {
    name: "catalogue.createProduct",
    summary: "Create a product.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object({ ...productFields, externalId: externalIdSchema.optional() }),
    output: productView,
    refusals: [...productRefusals, "external_id_taken"],
  },
  async (ctx, { externalId, ...fields }) => {
    const resolved = await resolveProduct(ctx.db, fields);
    if (!resolved.ok) return resolved;
    const added = await addProduct(ctx, {
      ...resolved.value,
      name: fields.name,
      price: fields.price,
      externalId: externalId ?? null,
    });
    if (!added.ok) return added;
    return added.value ? accept(added.value) : refuse("external_id_taken", { externalId });
  },
);
