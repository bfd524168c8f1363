import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { saleStatusSchema } from "@/core/sales/status-schema";
import { findSalesOfCustomer } from "@/db/queries/customer-history";
import { findCustomer } from "@/db/queries/customers";
import { visibleEmployees } from "../gate/actor";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";

/** A sale as a line of somebody's history. */
export const purchaseViewSchema = z.object({
  id: z.string(),
  number: z.int(),
  at: z.iso.datetime(),
  status: saleStatusSchema,
  store: z.string(),
  total: z.int(),
  returned: z.int(),
  currency: z.string(),
  pointsSpent: z.int(),
  pointsEarned: z.int(),
});
export type PurchaseView = z.infer<typeof purchaseViewSchema>;

type Row = Awaited<ReturnType<typeof findSalesOfCustomer>>[number];

export const purchaseView = (row: Row): PurchaseView => ({ ...row, at: row.at.toISOString() });

/** K6: what a customer bought, newest first. */
export const listPurchases = useCase(
  {
    name: "customers.purchases",
    summary: "A customer's sales, newest first.",
    right: "customers.view",
    kind: "query",
    input: listQuery({ customer: z.string().max(100) }, { newest: "instant" }),
    output: pageSchema(purchaseViewSchema),
    refusals: ["not_found"],
  },
  async ({ db, actor }, { customer, ...page }) => {
    if (!(await findCustomer(db, customer, visibleEmployees(actor, "customers.view"))))
      return refuse("not_found");
    const rows = await findSalesOfCustomer(db, customer, { after: page.after, limit: page.limit + 1 });
    return accept(pageOf(rows, page, (row) => ({ value: row.at, id: row.id }), purchaseView));
  },
);
