import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findId } from "@/db/queries/external-id";
import { useCase } from "../gate/use-case";
import { viewProduct } from "./read-products";
import { idSchema } from "./schema";
import { productView } from "./view";

export const getProduct = useCase(
  {
    name: "catalogue.getProduct",
    summary: "A product by id or by `ext:` and the caller's own id.",
    right: "catalogue.view",
    kind: "query",
    input: z.object({ id: idSchema }),
    output: productView,
    refusals: ["not_found"],
  },
  async (ctx, { id: given }) => {
    const id = await findId(ctx.db, "product", given);
    return id === null ? refuse("not_found") : accept(await viewProduct(ctx, id));
  },
);
