import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import { accept } from "@/core/refusal";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { startOfDay } from "@/core/time/day-bounds";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { findHomeZone } from "@/db/queries/home-zone";
import { findVoucherFigures } from "@/db/queries/voucher-figures";
import { listVoucherTypes } from "@/db/queries/voucher-types";
import { env } from "../env";
import { useCase } from "../gate/use-case";

const rowSchema = z.object({
  type: z.string(),
  name: z.string(),
  kind: z.enum(["coupon", "certificate"]),
  issued: z.int(),
  face: moneySchema,
  received: moneySchema,
  uses: z.int(),
  paid: moneySchema,
  purchases: moneySchema,
  outstanding: moneySchema,
  outstandingExpired: moneySchema,
});
export type VoucherReportRow = z.infer<typeof rowSchema>;

/** V6: issued, used, what was bought with them and what is outstanding, by type, over days of which both ends count. */
export const getVoucherReport = useCase(
  {
    name: "vouchers.report",
    summary:
      "Coupons and certificates of a period: issued, used, purchases paid with them, and what is outstanding.",
    right: "reports.view",
    kind: "query",
    input: z.object({ from: calendarDaySchema.optional(), to: calendarDaySchema.optional() }),
    output: z.object({
      from: calendarDaySchema,
      to: calendarDaySchema,
      rows: z.array(rowSchema),
      currency: z.string(),
      zone: z.string(),
    }),
    refusals: [],
  },
  async ({ db, now }, given) => {
    const zone = await findHomeZone(db);
    const today = calendarDay(now, zone);
    const from = given.from ?? `${today.slice(0, 7)}-01`;
    const to = given.to ?? today;
    const [figures, types] = await Promise.all([
      findVoucherFigures(db, { from: startOfDay(from, zone), to: startOfDay(addDays(to, 1), zone), today }),
      listVoucherTypes(db),
    ]);
    const rows = figures.flatMap((row) => {
      const type = types.find(({ key }) => key === row.type);
      return type ? [{ ...row, name: type.name, kind: type.kind }] : [];
    });
    return accept({ from, to, rows: z.array(rowSchema).parse(rows), currency: env().CURRENCY, zone });
  },
);
