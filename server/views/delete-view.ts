import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { deleteSavedView, findSavedViews } from "@/db/queries/saved-views";
import { useCase } from "../gate/use-case";
import { savedViewsSchema } from "./schema";

export const deleteView = useCase(
  {
    name: "views.delete",
    summary: "Delete one of the caller's own views of a list.",
    right: "staff",
    kind: "command",
    input: z.object({ id: z.string() }),
    output: savedViewsSchema,
    refusals: ["not_found"],
  },
  async ({ db, actor, audit }, { id }) => {
    const list = actor.kind === "employee" ? await deleteSavedView(db, actor.id, id) : null;
    if (list === null || actor.kind !== "employee") return refuse("not_found");
    audit({ subject: { kind: "employee", id: actor.id }, after: { list, deleted: id } });
    return accept(await findSavedViews(db, actor.id, list));
  },
);
