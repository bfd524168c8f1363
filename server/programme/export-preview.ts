import { z } from "zod";
import { programmeSchema } from "@/core/programme/programme";
import { standingRulesSchema } from "@/core/programme/standing-rules";
import { accept, refuse } from "@/core/refusal";
import { findHomeZone } from "@/db/queries/home-zone";
import { findDraft } from "@/db/queries/programme";
import { tableFormats } from "@/documents/table/table-file";
import { can, visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";

/**
 * T4: notes that somebody takes along who would get what by the draft: the rows are read while the file is being sent,
 * by `preview-door.ts`, and by the very rules that the answer names. Only customers whom the actor may see.
 */
export const exportPreview = useCase(
  {
    name: "programme.exportPreview",
    summary: "Exports the customers for whom the draft would change something.",
    right: "customers.export",
    kind: "command",
    input: z.object({ format: z.enum(tableFormats) }),
    output: z.object({
      format: z.enum(tableFormats),
      rules: standingRulesSchema,
      scope: z.array(z.string()).readonly().nullable(),
      zone: z.string(),
    }),
    refusals: ["no_draft", "forbidden"],
  },
  async ({ db, actor, audit }, { format }) => {
    if (!can(actor, "programme.edit")) return refuse("forbidden", { right: "programme.edit" });
    const [draft, zone] = await Promise.all([findDraft(db), findHomeZone(db)]);
    if (!draft) return refuse("no_draft");
    const { standing: rules } = programmeSchema.parse(draft.body);
    audit({ subject: { kind: "programme", id: draft.id }, after: { format, standing: rules } });
    return accept({ format, rules, scope: visibleEmployees(actor, "customers.export"), zone });
  },
);
