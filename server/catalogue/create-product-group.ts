import { z } from "zod";
import { refuse } from "@/core/refusal";
import { findId } from "@/db/queries/external-id";
import { lockGroupParents } from "@/db/queries/product-groups";
import { useCase } from "../gate/use-case";
import { addGroup } from "./save-product-group";
import { groupFields } from "./schema";
import { groupView } from "./view";

export const createProductGroup = useCase(
  {
    name: "catalogue.createProductGroup",
    summary: "Create a product group.",
    right: "catalogue.edit",
    kind: "command",
    input: z.object(groupFields),
    output: groupView,
    refusals: ["unknown_group"],
  },
  async (ctx, { name, translations = {}, parent }) => {
    await lockGroupParents(ctx.db);
    const parentId = parent ? await findId(ctx.db, "productGroup", parent) : null;
    if (parent && parentId === null) return refuse("unknown_group", { group: parent });

    return addGroup(ctx, { name, translations, parentId, externalId: null });
  },
);
