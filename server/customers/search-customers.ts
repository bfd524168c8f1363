import { z } from "zod";
import { accept } from "@/core/refusal";
import { findCustomers } from "@/db/queries/customers";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { customerBrief, customerBriefSchema } from "./brief-view";
import { findByText } from "./find-by-text";
import { viewCustomers } from "./load-customers";

/** K4: the one box of the palette and the register: best matches first, by anything that people remember. */
export const searchCustomers = useCase(
  {
    name: "customers.search",
    summary: "The best matches for what was typed or scanned.",
    right: "customers.view",
    kind: "query",
    input: z.object({ query: z.string().max(300), limit: z.int().min(1).max(20).default(8) }),
    output: z.array(customerBriefSchema),
    refusals: [],
  },
  async (ctx, { query, limit }) => {
    const scope = visibleEmployees(ctx.actor, "customers.view");
    // More than are shown, so that the best of them is the best.
    const ids = await findByText(ctx.db, query.trim(), { scope, limit: limit * 10 });
    const rows = await findCustomers(ctx.db, ids.slice(0, limit));
    return accept((await viewCustomers(ctx.db, rows, ctx.now)).map(customerBrief));
  },
);
