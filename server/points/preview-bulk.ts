import { z } from "zod";
import { moneySchema } from "@/core/money/unit-schemas";
import { accept } from "@/core/refusal";
import { countReach } from "@/db/queries/bulk-runs";
import { findProgrammeInForce } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";
import { bulkFields, expiryOfCredits, readBulkOrder } from "./bulk-input";

/** P9: what an order of points in bulk would do, before anybody orders it. */
export const previewBulk = useCase(
  {
    name: "points.previewBulk",
    summary: "How many customers and points an order in bulk would move.",
    right: "points.bulk",
    kind: "query",
    input: z.object(bulkFields).refine(expiryOfCredits.holds, expiryOfCredits.issue),
    output: z.object({
      /** All whom the segment chooses. */
      found: z.int(),
      /** Those of them whose points would move. */
      customers: z.int(),
      noCard: z.int(),
      notActive: z.int(),
      insufficient: z.int(),
      /** Signed. */
      points: z.int(),
      /** What the points are worth, signed. */
      worth: moneySchema,
    }),
    refusals: ["unknown_segment", "unknown_product", "unknown_group", "unknown_store", "expiry_in_past"],
  },
  async (ctx, input) => {
    const order = await readBulkOrder(ctx, input);
    if (!order.ok) return order;
    const [reach, { programme }] = await Promise.all([
      countReach(ctx.db, order.value.audience, {
        take: input.points < 0 ? -input.points : null,
        lot: input.points < 0 ? (input.lot ?? null) : null,
      }),
      findProgrammeInForce(ctx.db, ctx.now),
    ]);
    const { customers: found, ...without } = reach;
    const customers = found - without.noCard - without.notActive - without.insufficient;
    const points = customers * input.points;
    return accept({ found, customers, ...without, points, worth: points * programme.spending.pointValue });
  },
);
