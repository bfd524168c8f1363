import { z } from "zod";
import { refuse } from "@/core/refusal";
import { findId } from "@/db/queries/external-id";
import { lockProduct } from "@/db/queries/products";
import { useCase } from "../gate/use-case";
import { saveProduct } from "./save-product";
import { idSchema } from "./schema";
import { productView } from "./view";

/** Takes a product out of lists and search, or back. Sales keep it either way: nothing is ever deleted. */
export const archiveProduct = useCase(
  {
    name: "catalogue.archiveProduct",
    summary: "Archive a product, or restore it with `archived: false`.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object({ id: idSchema, archived: z.boolean() }),
    output: productView,
    refusals: ["not_found", "barcode_taken"],
  },
  async (ctx, { id: given, archived }) => {
    const id = await findId(ctx.db, "product", given);
    const product = id === null ? null : await lockProduct(ctx.db, { id });
    if (!product) return refuse("not_found");

    const archivedAt = archived ? (product.archivedAt ?? ctx.now) : null;

    return saveProduct(ctx, product, { columns: { archivedAt }, barcodes: undefined, prices: [] });
  },
);
