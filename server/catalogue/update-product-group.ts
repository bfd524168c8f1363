import { z } from "zod";
import { makesCycle } from "@/core/catalogue/group-tree";
import { refuse } from "@/core/refusal";
import { findId } from "@/db/queries/external-id";
import { lockGroup, lockGroupParents } from "@/db/queries/product-groups";
import { useCase } from "../gate/use-case";
import { changeGroup } from "./save-product-group";
import { groupFields, idSchema } from "./schema";
import { groupView } from "./view";

/** Renames or moves a group; left out fields stay, `parent` null puts it at the top. */
export const updateProductGroup = useCase(
  {
    name: "catalogue.updateProductGroup",
    summary: "Rename or move a product group.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object(groupFields).partial().extend({ id: idSchema }),
    output: groupView,
    refusals: ["not_found", "unknown_group", "group_cycle"],
  },
  async (ctx, { id, name, translations, parent }) => {
    const parents = await lockGroupParents(ctx.db);
    const group = await lockGroup(ctx.db, id);
    if (!group) return refuse("not_found");
    const parentId = parent ? await findId(ctx.db, "productGroup", parent) : null;
    if (parent && parentId === null) return refuse("unknown_group", { group: parent });

    if (makesCycle(parents, id, parentId)) return refuse("group_cycle", { group: parent });

    return changeGroup(ctx, group, {
      name: name ?? group.name,
      translations: translations ?? group.translations,
      parentId: parent === undefined ? group.parentId : parentId,
    });
  },
);
