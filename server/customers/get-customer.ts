import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCustomer } from "@/db/queries/customers";
import { findId } from "@/db/queries/external-id";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { viewCustomer } from "./load-customers";
import { customerViewSchema } from "./view";

/** K1: one customer with class, discounts, totals and cards. */
export const getCustomer = useCase(
  {
    name: "customers.get",
    summary: "A customer with class, discounts, totals and cards.",
    right: "customers.view",
    kind: "query",
    input: z.object({ id: z.string().max(300) }),
    output: customerViewSchema,
    refusals: ["not_found"],
  },
  async (ctx, input) => {
    const id = await findId(ctx.db, "customer", input.id);
    const row = id && (await findCustomer(ctx.db, id, visibleEmployees(ctx.actor, "customers.view")));
    return row ? accept(await viewCustomer(ctx.db, row, ctx.now)) : refuse("not_found");
  },
);
