import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCustomer } from "@/db/queries/customers";
import { findId } from "@/db/queries/external-id";
import { findVisitsOfCustomer } from "@/db/queries/visits";
import { visibleEmployees } from "../gate/actor";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { visitView, visitViewSchema } from "./view";

/** K10: a customer's visits, planned and past, the latest first. */
export const listVisits = useCase(
  {
    name: "visits.list",
    summary: "A customer's visits, the latest first.",
    right: "customers.view",
    kind: "query",
    input: listQuery({ customer: z.string().min(1).max(300) }, { latest: "instant" }),
    output: pageSchema(visitViewSchema),
    refusals: ["not_found"],
  },
  async ({ db, actor }, { customer, ...page }) => {
    const id = await findId(db, "customer", customer);
    const row = id && (await findCustomer(db, id, visibleEmployees(actor, "customers.view")));
    if (!row) return refuse("not_found");
    const rows = await findVisitsOfCustomer(db, row.id, { after: page.after, limit: page.limit + 1 });
    return accept(pageOf(rows, page, ({ at, id }) => ({ value: at, id }), visitView));
  },
);
