import { z } from "zod";
import { accept } from "@/core/refusal";
import { countCategories } from "@/db/queries/categories";
import { useCase } from "../gate/use-case";

export const categoryViewSchema = z.object({ id: z.string(), name: z.string(), customers: z.int() });
export type CategoryView = z.infer<typeof categoryViewSchema>;

/** K3: every category with how many customers are in it. */
export const listCategories = useCase(
  {
    name: "customers.listCategories",
    summary: "Every category with how many customers are in it.",
    right: "customers.view",
    kind: "query",
    input: z.object({}),
    output: z.array(categoryViewSchema),
    refusals: [],
  },
  async ({ db }) => accept(await countCategories(db)),
);
