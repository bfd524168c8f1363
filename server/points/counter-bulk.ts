import { z } from "zod";
import { points } from "@/core/money/units";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { findBulkRun, freezeCountered, insertBulkRun, updateBulkRun } from "@/db/queries/bulk-runs";
import { insertJobRun } from "@/db/queries/job-runs";
import { authorOf } from "../cards/author";
import { reasonSchema } from "../cards/schema";
import { useCase } from "../gate/use-case";
import { enqueue } from "../jobs/enqueue";
import { maySeeRun } from "./bulk-run-view";

/**
 * P9: takes a run in bulk back by an opposite one, once. What it gave and still lies on its lots goes; what was spent
 * stays spent and nobody owes it. What it took comes back to the lots it came from.
 */
export const counterBulk = useCase(
  {
    name: "points.counterBulk",
    summary: "Takes points given in bulk back, as far as they are still there; gives taken ones back.",
    right: "points.bulk",
    kind: "command",
    idempotency: "required",
    input: z.object({ run: z.string().min(1).max(200), reason: reasonSchema }),
    output: z.object({ job: z.string(), customers: z.int() }),
    refusals: ["not_found", "bulk_run_unfinished", "bulk_run_countered"],
  },
  async ({ db, actor, now, audit }, { run, reason }) => {
    const countered = await findBulkRun(db, run);
    if (!countered || !maySeeRun(actor, countered)) return refuse("not_found");
    if (countered.countersId !== null) return refuse("bulk_run_countered");
    if (countered.status !== "done") return refuse("bulk_run_unfinished");

    const id = newId("job");
    const { kind, id: byId, name: byName } = authorOf(actor);
    const total = countered.moved;
    await insertJobRun(db, { id, task: "points.bulk", total, byId, byName, createdAt: now });
    const isFirst = await insertBulkRun(db, {
      id,
      points: points(-countered.points),
      reason,
      countersId: run,
      customers: total,
      cards: total,
      byKind: kind,
      byId,
      byName,
      createdAt: now,
    });
    if (!isFirst) return refuse("bulk_run_countered");
    const customers = await freezeCountered(db, id, run);
    await updateBulkRun(db, id, { customers, cards: customers });

    await enqueue(db, "points.bulk", { run: id }, { key: `points.bulk:${id}` });
    audit({ subject: { kind: "bulkRun", id }, after: { counters: run, reason, customers } });
    return accept({ job: id, customers });
  },
);
