import { z } from "zod";
import { programmeSchema } from "@/core/programme/programme";
import { accept } from "@/core/refusal";
import type { Right } from "@/core/rights";
import { findProgrammeInForce } from "@/db/queries/programme";
import { findHolders } from "@/db/queries/register";
import { listOpenStores } from "@/db/queries/stores";
import { env } from "../env";
import { can, visibleStores } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { companyOf } from "../settings/company";

const rights = {
  giveDiscount: "discounts.give",
  changePrice: "prices.change",
  belowMinPrice: "sales.belowMinPrice",
  decide: "discounts.decide",
  viewCost: "catalogue.viewCost",
  addCustomer: "customers.edit",
  issueCard: "cards.issue",
} as const satisfies Record<string, Right>;
type May = keyof typeof rights;

export const registerDeskSchema = z.object({
  /** Whose cart the browser keeps. */
  employee: z.string(),
  currency: z.string(),
  stores: z.array(z.object({ id: z.string(), name: z.string(), zone: z.string() })),
  /** The store to start with; null where the seller belongs to none. */
  store: z.string().nullable(),
  programme: programmeSchema,
  /** D4: names of those who may decide on a blocked discount, for who may not. */
  deciders: z.array(z.string()),
  may: z.record(z.enum(Object.keys(rights) as May[]), z.boolean()),
});
export type RegisterDesk = z.infer<typeof registerDeskSchema>;

/** What the register starts with: stores, the programme in force, and what the seller may do. */
export const getRegisterDesk = useCase(
  {
    name: "register.desk",
    summary: "What the register starts with.",
    right: "sales.sell",
    kind: "query",
    input: z.object({}),
    output: registerDeskSchema,
    refusals: [],
  },
  async ({ actor, db, now }) => {
    const [open, company, deciders, { programme }] = await Promise.all([
      listOpenStores(db),
      companyOf(db),
      can(actor, "discounts.decide") ? [] : findHolders(db, "discounts.decide", 3),
      findProgrammeInForce(db, now),
    ]);
    const allowed = visibleStores(actor);
    const stores = open.filter(({ id }) => allowed === null || allowed.includes(id));
    const first = stores.find(({ id }) => id === company.defaultStoreId) ?? stores[0];
    const may = Object.fromEntries(Object.entries(rights).map(([what, right]) => [what, can(actor, right)]));
    return accept({
      employee: actor.id ?? actor.kind,
      currency: env().CURRENCY,
      stores: stores.map(({ id, name, zone }) => ({ id, name, zone })),
      store: first?.id ?? null,
      programme: withoutStanding(programme),
      deciders,
      may: may as Record<May, boolean>,
    });
  },
);

/** The rules of standing say nothing to a quote: they need not travel. */
export const withoutStanding = <P extends z.infer<typeof programmeSchema>>(programme: P): P => ({
  ...programme,
  standing: { discount: [], importance: [], categories: { add: [], remove: [] } },
});
