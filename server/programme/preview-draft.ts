import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { countPreview } from "@/db/queries/standing-preview";
import { useCase } from "../gate/use-case";
import { judgingByDraft } from "./judging-by-draft";

const changed = z.int().describe("Customers for whom it would change");
const moves = z.object({ gets: z.int(), keeps: z.int(), changes: z.int(), loses: z.int() });

const previewSchema = z.object({
  customers: z.int(),
  changes: z.object({ discount: changed, importance: changed, categories: changed }),
  /** How many would get it anew, keep it, have another one instead, or lose it. */
  details: z.object({
    discount: moves,
    importance: moves,
    categories: z.array(moves.omit({ changes: true }).extend({ name: z.string() })),
  }),
});
export type DraftPreview = z.output<typeof previewSchema>;

/** T4: how many customers the draft is for, and how many would be assigned something else if it held now. */
export const previewDraft = useCase(
  {
    name: "programme.previewDraft",
    summary: "How many customers the draft is for, and for how many their standing would change.",
    right: "programme.view",
    kind: "query",
    input: z.object({}),
    output: previewSchema,
    refusals: ["no_draft"],
  },
  async ({ db, now }) => {
    const judging = await judgingByDraft(db, now);
    if (!judging) return refuse("no_draft");
    const { customers, discount, importance, inCategories, categories } = await countPreview(db, judging);
    const sum = ({ gets, changes, loses }: z.output<typeof moves>) => gets + changes + loses;
    return accept({
      customers,
      changes: { discount: sum(discount), importance: sum(importance), categories: inCategories },
      details: { discount, importance, categories },
    });
  },
);
