import { z } from "zod";
import { productChanges, toldFields } from "@/core/catalogue/product-changes";
import { accept, refuse } from "@/core/refusal";
import { findEntriesOfSubject } from "@/db/queries/audit";
import { findId } from "@/db/queries/external-id";
import { can } from "../gate/actor";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { homeZone } from "../settings/home-zone";
import { idSchema } from "./schema";

export const productHistoryView = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  created: z.boolean(),
  changes: z.array(z.object({ field: z.enum(toldFields), before: z.json(), after: z.json() })),
});
export type ProductHistoryEntry = z.output<typeof productHistoryView>;

/** U3: who changed what of a product; changes of the cost only for those who may see it. */
export const listProductHistory = useCase(
  {
    name: "catalogue.listProductHistory",
    summary: "Changes of a product, newest first.",
    right: "catalogue.view",
    kind: "query",
    input: listQuery({ id: idSchema }, { newest: "number" }),
    output: pageSchema(productHistoryView).extend({ zone: z.string().describe("For showing the instants") }),
    refusals: ["not_found"],
  },
  async ({ db, actor }, { id: given, sort, after, limit }) => {
    const id = await findId(db, "product", given);
    if (id === null) return refuse("not_found");
    const before = after && Number(after.value);
    const rows = await findEntriesOfSubject(db, { kind: "product", id }, { before, limit: limit + 1 });
    const seesCost = can(actor, "catalogue.viewCost");
    const page = pageOf(
      rows,
      { limit, sort },
      ({ seq }) => ({ value: seq, id: String(seq) }),
      (row) => ({
        id: String(row.seq),
        at: row.at.toISOString(),
        by: row.actorName,
        created: row.before === null,
        changes: productChanges(asRecord(row.before), asRecord(row.after)).filter(
          ({ field }) => field !== "cost" || seesCost,
        ) as ProductHistoryEntry["changes"],
      }),
    );
    return accept({ ...page, zone: await homeZone(db) });
  },
);

const asRecord = (kept: unknown) => (kept ?? null) as Record<string, unknown> | null;
