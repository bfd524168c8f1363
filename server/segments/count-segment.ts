import { z } from "zod";
import { accept } from "@/core/refusal";
import { filterSchema } from "@/core/segments/filter";
import { findHomeZone } from "@/db/queries/home-zone";
import { countAudience } from "@/db/queries/segments/segments";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { resolveFilter } from "./resolve-filter";

/** K6: how many customers a filter chooses, of those whom the asker may see. */
export const countSegment = useCase(
  {
    name: "segments.count",
    summary: "How many customers a filter chooses. The body is the filter itself; `{}` is everybody.",
    right: "customers.view",
    kind: "query",
    input: filterSchema,
    output: z.object({ customers: z.int() }),
    refusals: ["unknown_product", "unknown_group", "unknown_store"],
  },
  async ({ db, actor, now }, given) => {
    const filter = await resolveFilter(db, given);
    if (!filter.ok) return filter;
    const moment = { now, zone: await findHomeZone(db) };
    const scope = visibleEmployees(actor, "customers.view");
    return accept({ customers: await countAudience(db, { filter: filter.value, scope, moment }) });
  },
);
