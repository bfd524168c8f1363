import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import { accept } from "@/core/refusal";
import { findParkedCarts } from "@/db/queries/parked-carts";
import { useCase } from "../gate/use-case";
import { saleScope } from "./scope";

const parkedCartSchema = z.object({
  id: z.string(),
  label: z.string().nullable(),
  total: moneySchema,
  customerName: z.string().nullable(),
  employeeName: z.string().nullable(),
  at: z.iso.datetime(),
  decision: z.enum(["waiting", "decided"]).nullable(),
});

/** U1: carts put aside at the actor's stores, newest first: whose, the right to sell says. */
export const listParkedCarts = useCase(
  {
    name: "sales.listParkedCarts",
    summary: "Carts that were put aside.",
    right: "sales.sell",
    kind: "query",
    input: z.object({}),
    output: z.array(parkedCartSchema),
    refusals: [],
  },
  async ({ actor, db }) => {
    const rows = await findParkedCarts(db, saleScope(actor, "sales.sell"));
    return accept(rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() })));
  },
);
