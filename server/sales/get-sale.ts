import { accept, refuse } from "@/core/refusal";
import { findSale } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { saleIdSchema } from "./schema";
import { saleScope } from "./scope";
import { saleView, saleViewSchema } from "./view";

/** `GET /sales/{id}`: own, the team's or all, by the right's scope; another's is not found. */
export const getSale = useCase(
  {
    name: "sales.get",
    summary: "One sale: the quote as it was, payments, points and returns.",
    right: "sales.view",
    kind: "query",
    input: saleIdSchema,
    output: saleViewSchema,
    refusals: ["not_found"],
  },
  async ({ actor, db, now }, { id }) => {
    const record = await findSale(db, id, { scope: saleScope(actor, "sales.view"), now });
    return record ? accept(saleView(record)) : refuse("not_found");
  },
);
