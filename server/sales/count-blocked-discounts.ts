import { z } from "zod";
import { accept } from "@/core/refusal";
import { countBlockedDiscounts as count } from "@/db/queries/blocked-discounts";
import { useCase } from "../gate/use-case";
import { saleScope } from "./scope";

/** More than these are shown as "99+". */
const most = 100;

/** D4: how many blocked discounts wait for a decision, for the navigation. */
export const countBlockedDiscounts = useCase(
  {
    name: "sales.countBlockedDiscounts",
    summary: "How many blocked discounts wait for a decision, up to 100.",
    right: "discounts.decide",
    kind: "query",
    input: z.object({}),
    output: z.object({ waiting: z.int() }),
    refusals: [],
  },
  async ({ actor, db }) =>
    accept({ waiting: await count(db, { scope: saleScope(actor, "discounts.decide"), limit: most }) }),
);
