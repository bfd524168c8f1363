import { z } from "zod";
import { points } from "@/core/money/units";
import { accept } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { countReach, freezeAudience, insertBulkRun, updateBulkRun } from "@/db/queries/bulk-runs";
import { insertJobRun, setJobTotal } from "@/db/queries/job-runs";
import { authorOf } from "../cards/author";
import { reasonSchema } from "../cards/schema";
import { useCase } from "../gate/use-case";
import { enqueue } from "../jobs/enqueue";
import { bulkFields, expiryOfCredits, readBulkOrder } from "./bulk-input";

/**
 * P9: gives or takes points of everybody in a segment. Who is in it is frozen here, by one statement; a job then goes
 * through them in chunks.
 */
export const bulkPoints = useCase(
  {
    name: "points.bulk",
    summary:
      "Credits or debits points of everybody in a segment. `customers` have a card on which it is done; a debit skips those who hold too little when their turn comes.",
    right: "points.bulk",
    kind: "command",
    idempotency: "required",
    input: z
      .object({ ...bulkFields, reason: reasonSchema, dryRun: z.boolean().default(false) })
      .refine(expiryOfCredits.holds, expiryOfCredits.issue),
    output: z.object({
      /** For `GET /jobs/{id}`; null of a dry run. */
      job: z.string().nullable(),
      customers: z.int(),
      points: z.int(),
    }),
    refusals: ["unknown_segment", "unknown_product", "unknown_group", "unknown_store", "expiry_in_past"],
  },
  async (ctx, input) => {
    const { db, actor, now } = ctx;
    const order = await readBulkOrder(ctx, input);
    if (!order.ok) return order;
    const { audience, segmentName, expiresAt } = order.value;
    const isCredit = input.points > 0;
    const lot = input.lot ?? (isCredit ? "main" : null);
    if (input.dryRun) {
      const reach = await countReach(db, audience, { take: isCredit ? null : -input.points, lot });
      const customers = reach.customers - reach.noCard - reach.notActive - reach.insufficient;
      return accept({ job: null, customers, points: customers * input.points });
    }

    const id = newId("job");
    const { kind: byKind, id: byId, name: byName } = authorOf(actor);
    await insertJobRun(db, { id, task: "points.bulk", total: 0, byId, byName, createdAt: now });
    await insertBulkRun(db, {
      id,
      points: points(input.points),
      lot,
      reason: input.reason,
      expiresOn: input.expiresOn ?? null,
      expiresAt,
      filter: audience.filter,
      segmentName,
      customers: 0,
      cards: 0,
      byKind,
      byId,
      byName,
      createdAt: now,
    });
    const frozen = await freezeAudience(db, id, audience);
    const cards = frozen.customers - frozen.noCard - frozen.notActive;
    await updateBulkRun(db, id, { customers: frozen.customers, cards });
    await setJobTotal(db, id, cards);

    await enqueue(db, "points.bulk", { run: id }, { key: `points.bulk:${id}` });
    ctx.audit({
      subject: { kind: "bulkRun", id },
      after: { points: input.points, reason: input.reason, customers: cards },
    });
    return accept({ job: id, customers: cards, points: cards * input.points });
  },
);
