import { z } from "zod";
import { programmeSchema } from "@/core/programme/programme";
import { accept, refuse } from "@/core/refusal";
import { findDraft } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";
import { checkDraft } from "./check-draft";
import { draftView, problemOf } from "./view";

export const getDraft = useCase(
  {
    name: "programme.getDraft",
    summary: "The draft and what keeps it from being published.",
    right: "programme.view",
    kind: "query",
    input: z.object({}),
    output: draftView,
    refusals: ["no_draft"],
  },
  async ({ db, locale }) => {
    const draft = await findDraft(db);
    if (!draft) return refuse("no_draft");
    const { programme, problems } = await checkDraft(db, programmeSchema.parse(draft.body));
    return accept({
      ...programme,
      updatedAt: draft.updatedAt.toISOString(),
      problems: problems.map(problemOf(locale)),
    });
  },
);
