import { z } from "zod";
import { programmeSchema } from "@/core/programme/programme";
import { holdsFrom } from "@/core/programme/publish";
import { accept, refuse } from "@/core/refusal";
import { hasStandingRules } from "@/core/standing/ranked-rules";
import { instantSchema } from "@/core/time/instant";
import { findDraft, findProgrammeInForce, lockProgramme, publishDraft } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";
import { enqueue } from "../jobs/enqueue";
import { startRecompute } from "../standing/start-recompute";
import { checkDraft } from "./check-draft";
import { problemOf } from "./view";

/** P1: makes the draft the next version. It never changes afterwards; the database holds that. */
export const publishProgramme = useCase(
  {
    name: "programme.publish",
    summary: "Publish the draft, from now or from a later moment.",
    right: "programme.publish",
    kind: "command",
    input: z.object({ from: instantSchema.optional() }),
    output: z.object({ version: z.int(), from: z.string() }),
    refusals: ["no_draft", "programme_has_problems", "published_from_in_past"],
  },
  async (ctx, { from: asked }) => {
    await lockProgramme(ctx.db);
    const draft = await findDraft(ctx.db);
    if (!draft) return refuse("no_draft");
    // What the rules name may have gone since the draft was kept.
    const { programme, problems } = await checkDraft(ctx.db, programmeSchema.parse(draft.body));

    if (problems.length > 0) {
      return refuse("programme_has_problems", { problems: problems.map(problemOf(ctx.locale)) });
    }
    const from = holdsFrom(asked, ctx.now);
    if (!from.ok) return from;

    const { standing: before } = (await findProgrammeInForce(ctx.db, ctx.now)).programme;
    const { standing: after } = programme;
    const { id: byId, name: byName } = ctx.actor;
    const row = await publishDraft(ctx.db, draft.id, { from: from.value, at: ctx.now, byId, byName });

    // P6: grades are everybody's from the moment the rules hold.
    await enqueue(ctx.db, "cards.regrade", { cause: "rules" }, { runAt: from.value });

    const published = { version: row.version ?? 0, from: from.value.toISOString() };
    // T4: for everyone, from the moment at which the rules hold.
    if (hasStandingRules(before) || hasStandingRules(after)) {
      await startRecompute(ctx.db, { now: ctx.now, runAt: from.value, byId, byName });
    }
    ctx.audit({ subject: { kind: "programme", id: row.id }, after: published });
    return accept(published);
  },
);
