import { z } from "zod";
import { accept } from "@/core/refusal";
import { findHomeZone } from "@/db/queries/home-zone";
import { findGroupsWithCounts } from "@/db/queries/product-groups";
import { findProductNames } from "@/db/queries/products";
import { listVoucherTypes } from "@/db/queries/voucher-types";
import { groupOf, groupView } from "../catalogue/view";
import { env } from "../env";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { voucherTypeView, voucherTypeViewSchema } from "./view";

export const voucherDeskSchema = z.object({
  types: z.array(voucherTypeViewSchema),
  /** What types may name, and the names of the products that they name already. */
  groups: z.array(groupView),
  products: z.array(z.object({ id: z.string(), name: z.string() })),
  currency: z.string(),
  zone: z.string(),
  may: z.object({ issue: z.boolean(), manage: z.boolean(), report: z.boolean() }),
});
export type VoucherDesk = z.infer<typeof voucherDeskSchema>;

/** What the pages of coupons and certificates start with. */
export const getVoucherDesk = useCase(
  {
    name: "vouchers.desk",
    summary: "What the pages of coupons and certificates start with.",
    right: "vouchers.view",
    kind: "query",
    input: z.object({}),
    output: voucherDeskSchema,
    refusals: [],
  },
  async ({ db, actor }) => {
    const [types, groups, zone] = await Promise.all([
      listVoucherTypes(db),
      findGroupsWithCounts(db),
      findHomeZone(db),
    ]);
    const named = types.flatMap(({ definition: { products } }) => [
      ...(products?.products ?? []),
      ...(products?.except?.products ?? []),
    ]);
    return accept({
      types: types.map(voucherTypeView),
      groups: groups.map(({ group }) => groupOf(group)),
      products: await findProductNames(db, [...new Set(named)]),
      currency: env().CURRENCY,
      zone,
      may: {
        issue: can(actor, "vouchers.issue"),
        manage: can(actor, "vouchers.manage"),
        report: can(actor, "reports.view"),
      },
    });
  },
);
