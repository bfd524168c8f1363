import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { tidyVoucherCode } from "@/core/vouchers/voucher-code";
import { findHomeZone } from "@/db/queries/home-zone";
import { findVoucher } from "@/db/queries/vouchers";
import { useCase } from "../gate/use-case";
import { noteUnknownCodes, refuseGuessing } from "./guessing";
import { voucherCodeSchema } from "./schema";
import { voucherView, voucherViewSchema } from "./view";

/** `GET /vouchers/{code}`: what a whole code stands for. Who tries too many that do not exist is held up (V5). */
export const getVoucher = useCase(
  {
    name: "vouchers.get",
    summary: "What a code stands for and what it still holds.",
    right: "vouchers.view",
    kind: "query",
    input: z.object({ code: voucherCodeSchema }),
    output: voucherViewSchema,
    refusals: ["not_found", "too_many_tries"],
  },
  async ({ db, actor, now }, { code }) => {
    const guessing = await refuseGuessing(db, actor);
    if (guessing) return guessing;
    const [row, zone] = await Promise.all([findVoucher(db, tidyVoucherCode(code)), findHomeZone(db)]);
    if (row) return accept(voucherView(row, { now, zone }));
    await noteUnknownCodes(db, actor, [code]);
    return refuse("not_found");
  },
);
