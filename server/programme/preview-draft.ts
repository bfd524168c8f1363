import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { countMembers, findDraft } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";

const changed = z.int().describe("Customers for whom it would change");

/**
 * T4: how many customers the draft is for and how many would be assigned something else. Publishing assigns nothing
 * yet, so nobody's standing changes.
 */
export const previewDraft = useCase(
  {
    name: "programme.previewDraft",
    summary: "How many customers the draft is for, and for how many their standing would change.",
    right: "programme.view",
    kind: "query",
    input: z.object({}),
    output: z.object({
      customers: z.int(),
      changes: z.object({ discount: changed, importance: changed, categories: changed }),
    }),
    refusals: ["no_draft"],
  },
  async ({ db }) => {
    const [draft, customers] = await Promise.all([findDraft(db), countMembers(db)]);
    if (!draft) return refuse("no_draft");
    return accept({ customers, changes: { discount: 0, importance: 0, categories: 0 } });
  },
);
