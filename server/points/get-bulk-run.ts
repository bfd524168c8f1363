import { z } from "zod";
import { bulkSkips } from "@/core/points/bulk";
import { accept, refuse } from "@/core/refusal";
import { countSkipped, findBulkRun, listBulkItems } from "@/db/queries/bulk-runs";
import { findHomeZone } from "@/db/queries/home-zone";
import { useCase } from "../gate/use-case";
import { bulkRunSchema, bulkRunView, maySeeRun } from "./bulk-run-view";

const skipSchema = z.enum(bulkSkips);

const itemSchema = z.object({
  n: z.int(),
  customer: z.object({ id: z.string(), name: z.string() }),
  card: z.string().nullable(),
  /** Signed; null while it has not come to this one, or where it was skipped. */
  points: z.int().nullable(),
  skipped: skipSchema.nullable(),
});

export type BulkItemView = z.output<typeof itemSchema>;

const perPage = 100;

/** P9: one run with how far it is, whom it skipped and why, and a page of what it moved. */
export const getBulkRun = useCase(
  {
    name: "points.getBulkRun",
    summary: "A run of points in bulk with its entries, a page at a time.",
    right: "points.bulk",
    kind: "query",
    input: z.object({
      run: z.string().min(1).max(200),
      /** After which number the page begins. */
      after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
      only: z.enum(["skipped"]).optional(),
    }),
    output: z.object({
      run: bulkRunSchema,
      skipped: z.array(z.object({ reason: skipSchema, count: z.int() })),
      items: z.array(itemSchema),
      nextAfter: z.int().nullable(),
      zone: z.string(),
    }),
    refusals: ["not_found"],
  },
  async ({ db, actor }, { run: id, after, only }) => {
    const run = await findBulkRun(db, id);
    if (!run || !maySeeRun(actor, run)) return refuse("not_found");
    const [skipped, rows, zone] = await Promise.all([
      countSkipped(db, id),
      listBulkItems(db, { run: id, skipped: only === "skipped", after, limit: perPage }),
      findHomeZone(db),
    ]);
    const shown = rows.slice(0, perPage);
    return accept({
      run: bulkRunView(run),
      skipped: skipped.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
      items: shown.map(({ customerId, customerName, ...item }) => ({
        ...item,
        customer: { id: customerId, name: customerName },
      })),
      nextAfter: rows.length > perPage ? (shown.at(-1)?.n ?? null) : null,
      zone,
    });
  },
);
