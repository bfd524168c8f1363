import { z } from "zod";
import { accept } from "@/core/refusal";
import { findOpenStores } from "@/db/queries/quote-facts";
import { visibleStores } from "../gate/actor";
import { useCase } from "../gate/use-case";

/** What the sales list can be narrowed by. */
export const getSalesDesk = useCase(
  {
    name: "sales.getDesk",
    summary: "Stores whose sales may be seen.",
    right: "sales.view",
    kind: "query",
    input: z.object({}),
    output: z.object({ stores: z.array(z.object({ id: z.string(), name: z.string() })) }),
    refusals: [],
  },
  async ({ actor, db }) => accept({ stores: await findOpenStores(db, visibleStores(actor)) }),
);
