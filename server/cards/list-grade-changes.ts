import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCustomer } from "@/db/queries/customers";
import { findGradeChanges } from "@/db/queries/grades";
import { findProgrammeInForce } from "@/db/queries/programme";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { gradeChangeSchema, gradeChangeView } from "./grade-change-view";

/** P6: how a customer's cards came to their grades, newest first. */
export const listGradeChanges = useCase(
  {
    name: "cards.gradeChanges",
    summary: "How a customer's cards moved between grades, and why.",
    right: "customers.view",
    kind: "query",
    input: z.object({ customer: z.string().max(100) }),
    output: z.array(gradeChangeSchema),
    refusals: ["not_found"],
  },
  async ({ db, actor, now }, input) => {
    const customer = await findCustomer(db, input.customer, visibleEmployees(actor, "customers.view"));
    if (!customer) return refuse("not_found");
    const [rows, { programme }] = await Promise.all([
      findGradeChanges(db, customer.id, { before: null, limit: 20 }),
      findProgrammeInForce(db, now),
    ]);
    return accept(rows.map((row) => gradeChangeView(row, programme.grades)));
  },
);
