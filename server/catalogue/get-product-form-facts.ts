import { z } from "zod";
import { vatRate } from "@/core/catalogue/vat";
import { accept } from "@/core/refusal";
import { calendarDay } from "@/core/time/calendar-day";
import { listPriceLists } from "@/db/queries/price-lists";
import { findGroupsWithCounts } from "@/db/queries/product-groups";
import { env } from "../env";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { groupOf, groupView, vatZone } from "./view";

/** All that a form for products lets one choose from. */
export const getProductFormFacts = useCase(
  {
    name: "catalogue.getProductFormFacts",
    summary: "Groups, price lists and today's VAT rates, to choose from.",
    right: "catalogue.edit",
    kind: "query",
    input: z.object({}),
    output: z.object({
      groups: z.array(groupView),
      priceLists: z.array(z.object({ key: z.string(), name: z.string() })),
      vatRates: z.array(z.int()),
      currency: z.string(),
      seesCost: z.boolean(),
    }),
    refusals: [],
  },
  async ({ db, now, actor }) => {
    const [groups, lists] = await Promise.all([
      findGroupsWithCounts(db),
      listPriceLists(db, { after: null, limit: 200 }),
    ]);
    const today = calendarDay(now, vatZone);
    return accept({
      groups: groups.map(({ group }) => groupOf(group)),
      priceLists: lists
        .filter(({ archivedAt }) => archivedAt === null)
        .map(({ key, name }) => ({ key, name })),
      vatRates: (["standard", "reduced", "zero"] as const).flatMap((kind) => vatRate(kind, today) ?? []),
      currency: env().CURRENCY,
      seesCost: can(actor, "catalogue.viewCost"),
    });
  },
);
