import { z } from "zod";
import { accept } from "@/core/refusal";
import { listVoucherTypes as findAll } from "@/db/queries/voucher-types";
import { useCase } from "../gate/use-case";
import { voucherTypeView, voucherTypeViewSchema } from "./view";

/** V1: all types, oldest first. */
export const listVoucherTypes = useCase(
  {
    name: "vouchers.listTypes",
    summary: "All types of coupons and certificates, oldest first.",
    right: "vouchers.view",
    kind: "query",
    input: z.object({}),
    output: z.object({ data: z.array(voucherTypeViewSchema), nextCursor: z.null() }),
    refusals: [],
  },
  async ({ db }) => accept({ data: (await findAll(db)).map(voucherTypeView), nextCursor: null }),
);
