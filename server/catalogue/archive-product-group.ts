import { z } from "zod";
import { refuse } from "@/core/refusal";
import { countInGroup, lockGroup, lockGroupParents } from "@/db/queries/product-groups";
import { useCase } from "../gate/use-case";
import { changeGroup } from "./save-product-group";
import { idSchema } from "./schema";
import { groupView } from "./view";

/** Takes an empty group out of the tree, or back. Rules of the programme that name it go on to know it. */
export const archiveProductGroup = useCase(
  {
    name: "catalogue.archiveProductGroup",
    summary: "Archive an empty product group, or restore it with `archived: false`.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object({ id: idSchema, archived: z.boolean() }),
    output: groupView,
    refusals: ["not_found", "group_not_empty"],
  },
  async (ctx, { id, archived }) => {
    await lockGroupParents(ctx.db);
    const [group, inside] = await Promise.all([lockGroup(ctx.db, id), countInGroup(ctx.db, id)]);
    if (!group) return refuse("not_found");

    if (archived && inside.products + inside.groups > 0) return refuse("group_not_empty", inside);

    return changeGroup(ctx, group, { archivedAt: archived ? (group.archivedAt ?? ctx.now) : null });
  },
);
