import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import { accept, refuse } from "@/core/refusal";
import { findId } from "@/db/queries/external-id";
import { barcodeShape } from "@/documents/card-codes";
import { env } from "../env";
import { useCase } from "../gate/use-case";
import { viewProduct } from "./read-products";
import { idSchema } from "./schema";
import { productView } from "./view";

const shapeSchema = z.object({ width: z.int(), height: z.int(), path: z.string() });

/** C1: what a label shows: name, retail price and the first barcode, drawn as EAN-13 or Code 128. */
export const getProductLabel = useCase(
  {
    name: "catalogue.getProductLabel",
    summary: "A product's label: name, price and barcode.",
    right: "catalogue.view",
    kind: "query",
    input: z.object({ id: idSchema }),
    output: productView.pick({ id: true, name: true, translations: true, sku: true }).extend({
      price: moneySchema,
      currency: z.string(),
      barcode: z.string().nullable(),
      shape: shapeSchema.nullable(),
    }),
    refusals: ["not_found"],
  },
  async (ctx, { id: given }) => {
    const id = await findId(ctx.db, "product", given);
    if (id === null) return refuse("not_found");
    const { name, translations, sku, price, barcodes } = await viewProduct(ctx, id);
    const [barcode = null] = barcodes;
    const shape = barcode === null ? null : barcodeShape(barcode);
    return accept({ id, name, translations, sku, price, currency: env().CURRENCY, barcode, shape });
  },
);
