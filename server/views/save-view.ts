import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { findSavedViews, upsertSavedView } from "@/db/queries/saved-views";
import { useCase } from "../gate/use-case";
import { listSchema, savedViewsSchema } from "./schema";

/** Keeps how one looks at a list; the same name again replaces it. */
export const saveView = useCase(
  {
    name: "views.save",
    summary: "Keep filters, order and columns of a list under a name.",
    right: "staff",
    kind: "command",
    input: z.object({
      list: listSchema,
      name: z.string().trim().min(1).max(60),
      query: z.string().min(1).max(1000),
    }),
    output: savedViewsSchema,
    refusals: ["not_found"],
  },
  async ({ db, actor, now, audit }, { list, name, query }) => {
    if (actor.kind !== "employee") return refuse("not_found");
    await upsertSavedView(db, {
      id: newId("savedView"),
      employeeId: actor.id,
      list,
      name,
      query,
      createdAt: now,
    });
    audit({ subject: { kind: "employee", id: actor.id }, after: { list, name, query } });
    return accept(await findSavedViews(db, actor.id, list));
  },
);
