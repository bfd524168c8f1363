import { z } from "zod";
import { accept } from "@/core/refusal";
import { findPreviewRows } from "@/db/queries/standing-preview";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { judgingByDraft } from "./judging-by-draft";

const percent = z.int().nullable();
const importance = z.enum(["gold", "silver", "bronze"]).nullable();

export const previewRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  percentBefore: percent,
  percentAfter: percent,
  classBefore: importance,
  classAfter: importance,
  gains: z.array(z.string()),
  loses: z.array(z.string()),
});
export type PreviewRowView = z.output<typeof previewRowSchema>;

const pageLength = 100;

/** T4: who would get, change or lose what if the draft held now. Without a draft nobody. */
export const listPreview = useCase(
  {
    name: "programme.listPreview",
    summary: "The customers for whom the draft would change something, with what.",
    right: "programme.edit",
    kind: "query",
    input: z.object({ after: z.string().max(100).default("") }),
    output: z.object({ data: z.array(previewRowSchema), after: z.string().nullable() }),
    refusals: [],
  },
  async ({ db, actor, now }, { after }) => {
    const judging = await judgingByDraft(db, now);
    if (!judging) return accept({ data: [], after: null });
    const scope = visibleEmployees(actor, "customers.view");
    const rows = await findPreviewRows(db, judging, { after, limit: pageLength + 1, scope });
    const data = rows.slice(0, pageLength);
    return accept({ data, after: rows.length > pageLength ? (data.at(-1)?.id ?? null) : null });
  },
);
