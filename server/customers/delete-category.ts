import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCategory, deleteCategory as remove } from "@/db/queries/categories";
import { useCase } from "../gate/use-case";

/** K3: removes a category and takes every customer out of it. */
export const deleteCategory = useCase(
  {
    name: "customers.deleteCategory",
    summary: "Removes a category and takes every customer out of it.",
    right: "customers.edit",
    kind: "command",
    input: z.object({ id: z.string().max(100) }),
    output: z.object({ id: z.string() }),
    refusals: ["not_found"],
  },
  async (ctx, { id }) => {
    const category = await findCategory(ctx.db, id);
    if (!category) return refuse("not_found");
    await remove(ctx.db, id);
    ctx.audit({ subject: { kind: "category", id }, before: { name: category.name } });
    return accept({ id });
  },
);
