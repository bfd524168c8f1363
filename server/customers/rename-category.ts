import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCategory, renameCategory as rename } from "@/db/queries/categories";
import { useCase } from "../gate/use-case";

/** K3: another name for a category; its customers stay in it. */
export const renameCategory = useCase(
  {
    name: "customers.renameCategory",
    summary: "Gives a category another name; its customers stay in it.",
    right: "customers.edit",
    kind: "command",
    input: z.object({ id: z.string().max(100), name: z.string().trim().min(1).max(100) }),
    output: z.object({ id: z.string(), name: z.string() }),
    refusals: ["not_found", "already_exists"],
  },
  async (ctx, { id, name }) => {
    const category = await findCategory(ctx.db, id);
    if (!category) return refuse("not_found");
    if (!(await rename(ctx.db, id, name))) return refuse("already_exists", { name });
    ctx.audit({ subject: { kind: "category", id }, before: { name: category.name }, after: { name } });
    return accept({ id, name });
  },
);
