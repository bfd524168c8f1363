import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { deleteDraft, findDraft, lockProgramme } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";

export const discardDraft = useCase(
  {
    name: "programme.discardDraft",
    summary: "Throw the draft away. The programme in force stays as it is.",
    right: "programme.edit",
    kind: "command",
    input: z.object({}),
    output: z.object({}),
    refusals: ["no_draft"],
  },
  async ({ db, audit }) => {
    await lockProgramme(db);
    const draft = await findDraft(db);
    if (!draft) return refuse("no_draft");

    await deleteDraft(db, draft.id);

    audit({ subject: { kind: "programme", id: draft.id }, before: draft.body, after: null });
    return accept({});
  },
);
