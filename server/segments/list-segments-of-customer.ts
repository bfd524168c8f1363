import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { matchesFilter } from "@/core/segments/filter";
import { findCustomer } from "@/db/queries/customers";
import { findId } from "@/db/queries/external-id";
import { findHomeZone } from "@/db/queries/home-zone";
import { findCustomerFacts } from "@/db/queries/segments/customer-facts";
import { listSegments } from "@/db/queries/segments/segments";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";

const segmentOfCustomerSchema = z.object({ id: z.string(), name: z.string() });
export type SegmentOfCustomer = z.output<typeof segmentOfCustomerSchema>;

/**
 * K6: the saved segments that a customer is in, by name. What conditions look at is read once; the segments are then
 * gone through in memory, however many there are. Who is archived or erased is in none.
 */
export const listSegmentsOfCustomer = useCase(
  {
    name: "segments.ofCustomer",
    summary: "The saved segments that a customer is in.",
    right: "customers.view",
    kind: "query",
    input: z.object({ customer: z.string().min(1).max(300) }),
    output: z.object({ data: z.array(segmentOfCustomerSchema) }),
    refusals: ["not_found"],
  },
  async ({ db, actor, now }, { customer }) => {
    const id = await findId(db, "customer", customer);
    const row = id && (await findCustomer(db, id, visibleEmployees(actor, "customers.view")));
    if (!row) return refuse("not_found");
    const segments = row.archivedAt || row.erasedAt ? [] : await listSegments(db);
    if (segments.length === 0) return accept({ data: [] });

    const [facts, zone] = await Promise.all([findCustomerFacts(db, row.id, now), findHomeZone(db)]);
    if (!facts) return refuse("not_found");
    const own = segments.filter(({ filter }) => matchesFilter(filter, facts, { now, zone }));
    return accept({ data: own.map(({ id, name }) => ({ id, name })) });
  },
);
