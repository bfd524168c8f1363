import { z } from "zod";
import { accept } from "@/core/refusal";
import type { Right } from "@/core/rights";
import { conditionsOf, filterSchema } from "@/core/segments/filter";
import type { Filter } from "@/core/segments/group";
import { listCategories } from "@/db/queries/categories";
import { findHomeZone } from "@/db/queries/home-zone";
import { listPriceLists } from "@/db/queries/price-lists";
import { findGroupsWithCounts } from "@/db/queries/product-groups";
import { findProductNames } from "@/db/queries/products";
import { findProgrammeInForce } from "@/db/queries/programme";
import { listSegments } from "@/db/queries/segments/segments";
import { listOpenStores } from "@/db/queries/stores";
import { groupOf, groupView } from "../catalogue/view";
import { env } from "../env";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { chosenFields, chosenFilter } from "./chosen-filter";
import { segmentView, segmentViewSchema } from "./schema";

const rights = {
  edit: "segments.edit",
  export: "customers.export",
  bulk: "points.bulk",
} as const satisfies Record<string, Right>;

const choice = z.object({ value: z.string(), label: z.string() });

export const segmentDeskSchema = z.object({
  segments: z.array(segmentViewSchema),
  /** Whom the address means, and the saved segment behind it. */
  chosen: z.object({
    filter: filterSchema,
    segment: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
  groups: z.array(groupView),
  /** Products that a filter names already. */
  products: z.array(z.object({ id: z.string(), name: z.string() })),
  categories: z.array(choice),
  grades: z.array(choice),
  priceLists: z.array(choice),
  stores: z.array(choice),
  currency: z.string(),
  zone: z.string(),
  /** What one point is worth, in minor units. */
  pointValue: z.int(),
  may: z.record(z.enum(["edit", "export", "bulk"]), z.boolean()),
});
export type SegmentDesk = z.output<typeof segmentDeskSchema>;

/** K6: what filters may name, the saved ones, and what the viewer may do with whom they choose. */
export const getSegmentDesk = useCase(
  {
    name: "segments.desk",
    summary: "Choices for filters of customers.",
    right: "customers.view",
    kind: "query",
    input: z.object(chosenFields),
    output: segmentDeskSchema,
    refusals: ["unknown_segment", "unknown_product", "unknown_group", "unknown_store"],
  },
  async ({ db, now, actor }, given) => {
    const chosen = await chosenFilter(db, given);
    if (!chosen.ok) return chosen;
    const segments = await listSegments(db);
    const [groups, products, categories, priceLists, stores, zone, { programme }] = await Promise.all([
      findGroupsWithCounts(db),
      findProductNames(db, productsIn([chosen.value.filter, ...segments.map(({ filter }) => filter)])),
      listCategories(db),
      listPriceLists(db, { after: null, limit: 200 }),
      listOpenStores(db),
      findHomeZone(db),
      findProgrammeInForce(db, now),
    ]);
    const byKey = ({ key, name }: { key: string; name: string }) => ({ value: key, label: name || key });
    return accept({
      segments: segments.map(segmentView),
      chosen: chosen.value,
      groups: groups.map(({ group }) => groupOf(group)),
      products,
      categories: categories.map(({ name }) => ({ value: name, label: name })),
      grades: programme.grades.map(byKey),
      priceLists: priceLists.map(byKey),
      stores: stores.map(({ id, name }) => ({ value: id, label: name })),
      currency: env().CURRENCY,
      zone,
      pointValue: programme.spending.pointValue,
      may: Object.fromEntries(
        Object.entries(rights).map(([what, right]) => [what, can(actor, right)]),
      ) as SegmentDesk["may"],
    });
  },
);

const productsIn = (filters: readonly Filter[]): string[] => [
  ...new Set(
    filters
      .flatMap(conditionsOf)
      .flatMap((condition) => (condition.field === "bought" ? (condition.products ?? []) : [])),
  ),
];
