import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findVoucherType } from "@/db/queries/voucher-types";
import { useCase } from "../gate/use-case";
import { voucherTypeKeySchema } from "./schema";
import { voucherTypeView, voucherTypeViewSchema } from "./view";

export const getVoucherType = useCase(
  {
    name: "vouchers.getType",
    summary: "A type of coupons or certificates.",
    right: "vouchers.view",
    kind: "query",
    input: z.object({ key: voucherTypeKeySchema }),
    output: voucherTypeViewSchema,
    refusals: ["not_found"],
  },
  async ({ db }, { key }) => {
    const type = await findVoucherType(db, key);
    return type ? accept(voucherTypeView(type)) : refuse("not_found");
  },
);
