import { z } from "zod";
import { accept } from "@/core/refusal";
import { filterSchema } from "@/core/segments/filter";
import { findHomeZone } from "@/db/queries/home-zone";
import { findProgrammeInForce } from "@/db/queries/programme";
import { tableFormats } from "@/documents/table/table-file";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { chosenFields, chosenFilter } from "../segments/chosen-filter";

/**
 * K6: notes that somebody takes customers along, and says whom: the rows are read while the file is being sent, by
 * `export-door.ts`. Only those whom the actor may see.
 */
export const exportCustomers = useCase(
  {
    name: "customers.export",
    summary: "Exports the customers whom a filter chooses.",
    right: "customers.export",
    kind: "command",
    input: z.object({ ...chosenFields, format: z.enum(tableFormats) }),
    output: z.object({
      format: z.enum(tableFormats),
      filter: filterSchema,
      segmentName: z.string().nullable(),
      scope: z.array(z.string()).readonly().nullable(),
      zone: z.string(),
      grades: z.record(z.string(), z.string()),
    }),
    refusals: ["unknown_segment", "unknown_product", "unknown_group", "unknown_store"],
  },
  async ({ db, actor, now, audit }, { format, ...given }) => {
    const chosen = await chosenFilter(db, given);
    if (!chosen.ok) return chosen;
    const { filter, segment } = chosen.value;
    const [zone, { programme }] = await Promise.all([findHomeZone(db), findProgrammeInForce(db, now)]);
    audit({
      subject: { kind: "customers", id: segment?.id ?? "filter" },
      after: { format, filter, ...(segment ? { segment: segment.name } : {}) },
    });
    return accept({
      format,
      filter,
      segmentName: segment?.name ?? null,
      // Who may export sees no more than who may look.
      scope: visibleEmployees(actor, "customers.export"),
      zone,
      grades: Object.fromEntries(programme.grades.map(({ key, name }) => [key, name])),
    });
  },
);
