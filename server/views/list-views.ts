import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findSavedViews } from "@/db/queries/saved-views";
import { useCase } from "../gate/use-case";
import { listSchema, savedViewsSchema } from "./schema";

/** One's own views of a list. Programs have none. */
export const listViews = useCase(
  {
    name: "views.list",
    summary: "The caller's own views of a list, by name.",
    right: "staff",
    kind: "query",
    input: z.object({ list: listSchema }),
    output: savedViewsSchema,
    refusals: ["not_found"],
  },
  async ({ db, actor }, { list }) =>
    actor.kind === "employee" ? accept(await findSavedViews(db, actor.id, list)) : refuse("not_found"),
);
