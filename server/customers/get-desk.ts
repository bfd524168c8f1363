import { z } from "zod";
import { accept } from "@/core/refusal";
import type { Right } from "@/core/rights";
import { listSeries } from "@/db/queries/cards";
import { listCategories } from "@/db/queries/categories";
import { findHomeZone } from "@/db/queries/home-zone";
import { listPriceLists } from "@/db/queries/price-lists";
import { findProgrammeInForce } from "@/db/queries/programme";
import { env } from "../env";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";

const choiceSchema = z.object({ key: z.string(), name: z.string() });

const rights = {
  edit: "customers.edit",
  giveDiscount: "discounts.give",
  issueCards: "cards.issue",
  manageCards: "cards.manage",
  adjustPoints: "points.adjust",
  sell: "sales.sell",
} as const satisfies Record<string, Right>;

export const customerDeskSchema = z.object({
  zone: z.string(),
  currency: z.string(),
  /** What one point is worth, in minor units. */
  pointValue: z.int(),
  categories: z.array(z.string()),
  priceLists: z.array(choiceSchema),
  series: z.array(choiceSchema),
  grades: z.array(choiceSchema),
  may: z.record(z.enum(Object.keys(rights) as (keyof typeof rights)[]), z.boolean()),
});
export type CustomerDesk = z.infer<typeof customerDeskSchema>;

/** What pages about customers need besides: the choices of their forms, the zone, and what the viewer may do. */
export const getCustomerDesk = useCase(
  {
    name: "customers.desk",
    summary: "Choices of the forms about customers, and what the viewer may do.",
    right: "customers.view",
    kind: "query",
    input: z.object({}),
    output: customerDeskSchema,
    refusals: [],
  },
  async ({ db, now, actor }) => {
    const [zone, categories, priceLists, series, { programme }] = await Promise.all([
      findHomeZone(db),
      listCategories(db),
      listPriceLists(db, { after: null, limit: 200 }),
      listSeries(db),
      findProgrammeInForce(db, now),
    ]);
    const named = ({ key, name }: { key: string; name: string }) => ({ key, name });
    const may = Object.fromEntries(Object.entries(rights).map(([what, right]) => [what, can(actor, right)]));
    return accept({
      zone,
      currency: env().CURRENCY,
      pointValue: programme.spending.pointValue,
      categories: categories.map(({ name }) => name),
      priceLists: priceLists.map(named),
      series: series.map(named),
      grades: programme.grades.map(named),
      may: may as CustomerDesk["may"],
    });
  },
);
