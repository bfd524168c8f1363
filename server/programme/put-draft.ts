import { z } from "zod";
import { programmeSchema } from "@/core/programme/programme";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { findDraft, lockProgramme, saveDraft } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";
import { checkDraft } from "./check-draft";
import { draftView, problemOf } from "./view";

/** P1: there is one draft. It may be kept with problems; it is published only without. */
export const putDraft = useCase(
  {
    name: "programme.putDraft",
    summary:
      "Keep the draft. `problems` is empty when it may be published. With `updatedAt` of what was seen, a draft that changed since is not overwritten.",
    right: "programme.edit",
    kind: "command",
    input: programmeSchema.extend({ updatedAt: z.iso.datetime().optional() }),
    output: draftView,
    refusals: ["changed_meanwhile"],
  },
  async (ctx, { updatedAt: seen, ...given }) => {
    await lockProgramme(ctx.db);
    const draft = await findDraft(ctx.db);
    const { programme, problems } = await checkDraft(ctx.db, given);

    if (seen !== undefined && draft?.updatedAt.getTime() !== Date.parse(seen))
      return refuse("changed_meanwhile");

    const id = draft?.id ?? newId("programmeVersion");
    await saveDraft(ctx.db, { id, body: programme, updatedAt: ctx.now });

    ctx.audit({ subject: { kind: "programme", id }, before: draft?.body, after: programme });
    return accept({
      ...programme,
      updatedAt: ctx.now.toISOString(),
      problems: problems.map(problemOf(ctx.locale)),
    });
  },
);
