import { z } from "zod";
import { makesCycle } from "@/core/catalogue/group-tree";
import { refuse } from "@/core/refusal";
import { findId } from "@/db/queries/external-id";
import { lockGroupByExternalId, lockGroupParents } from "@/db/queries/product-groups";
import { useCase } from "../gate/use-case";
import { addGroup, changeGroup } from "./save-product-group";
import { externalIdSchema, groupFields } from "./schema";
import { groupView } from "./view";

/** C1: idempotent by nature. All who move groups take turns, so no two moves together can make a loop. */
export const putProductGroup = useCase(
  {
    name: "catalogue.putProductGroup",
    summary:
      "Create or replace a product group by the caller's own id. `parent` left out stays, null puts it at the top.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object({ ...groupFields, id: externalIdSchema }),
    output: groupView,
    refusals: ["unknown_group", "group_cycle"],
  },
  async (ctx, { id: externalId, name, translations, parent }) => {
    const parents = await lockGroupParents(ctx.db);
    const parentId = parent ? await findId(ctx.db, "productGroup", parent) : null;
    if (parent && parentId === null) return refuse("unknown_group", { group: parent });
    const existing = await lockGroupByExternalId(ctx.db, externalId);

    if (existing && makesCycle(parents, existing.id, parentId))
      return refuse("group_cycle", { group: parent });

    return existing
      ? changeGroup(ctx, existing, {
          name,
          archivedAt: null,
          ...(translations ? { translations } : {}),
          ...(parent === undefined ? {} : { parentId }),
        })
      : addGroup(ctx, { name, translations: translations ?? {}, parentId, externalId });
  },
);
