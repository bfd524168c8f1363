import { z } from "zod";
import { cartSchema } from "@/core/quote/cart";
import { accept, refuse } from "@/core/refusal";
import { takeParkedCart } from "@/db/queries/parked-carts";
import { useCase } from "../gate/use-case";
import { saleIdSchema } from "./schema";
import { saleScope } from "./scope";

/** Takes a parked cart up at a register. Of two who take it at once one gets it. */
export const takeUpCart = useCase(
  {
    name: "sales.takeUpCart",
    summary: "Take up a cart that was put aside.",
    right: "sales.sell",
    kind: "command",
    input: saleIdSchema,
    output: z.object({ id: z.string(), cart: cartSchema, label: z.string().nullable() }),
    refusals: ["not_found"],
  },
  async ({ actor, db, now, audit }, { id }) => {
    const by = actor.kind === "employee" ? actor.id : null;
    const row = await takeParkedCart(db, id, { scope: saleScope(actor, "sales.sell"), by, now });
    if (!row) return refuse("not_found");
    audit({ subject: { kind: "parkedCart", id } });
    return accept({ id, cart: cartSchema.parse(row.cart), label: row.label });
  },
);
