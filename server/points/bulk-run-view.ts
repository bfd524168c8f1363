import { z } from "zod";
import { filterSchema } from "@/core/segments/filter";
import { calendarDaySchema } from "@/core/time/day-schemas";
import type { ListedRun } from "@/db/queries/bulk-runs";
import { type StaffActor, visibleEmployees } from "../gate/actor";

/** A run in bulk: one line that opens to its entries. */
export const bulkRunSchema = z
  .object({
    id: z.string(),
    status: z.enum(["queued", "running", "done", "failed"]),
    error: z.string().nullable(),
    /** A customer's, signed. */
    points: z.int(),
    lot: z.enum(["main", "extra"]).nullable(),
    reason: z.string(),
    expiresOn: calendarDaySchema.nullable(),
    filter: filterSchema.nullable(),
    segmentName: z.string().nullable(),
    /** The run that this one takes back, and the one that took this one back. */
    counters: z.string().nullable(),
    counteredBy: z.string().nullable(),
    customers: z.int(),
    /** Of those, with a card to work on; and how many of them are done with, skipped ones included. */
    cards: z.int(),
    done: z.int(),
    /** Cards moved so far, and by how much in all, signed. */
    moved: z.int(),
    movedPoints: z.int(),
    by: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "BulkRun" });
export type BulkRunView = z.output<typeof bulkRunSchema>;

export const bulkRunView = (run: ListedRun): BulkRunView => ({
  id: run.id,
  status: run.status,
  error: run.error,
  points: run.points,
  lot: run.lot,
  reason: run.reason,
  expiresOn: run.expiresOn,
  filter: run.filter,
  segmentName: run.segmentName,
  counters: run.countersId,
  counteredBy: run.counteredBy,
  customers: run.customers,
  cards: run.cards,
  done: run.position,
  moved: run.moved,
  movedPoints: run.movedPoints,
  by: run.byName,
  createdAt: run.createdAt.toISOString(),
});

/** U1: who may reach everybody's customers sees every run, others their own. */
export const maySeeRun = (actor: StaffActor, run: { byId: string | null }): boolean =>
  seesAllRuns(actor) || run.byId === actor.id;

export const seesAllRuns = (actor: StaffActor): boolean => visibleEmployees(actor, "points.bulk") === null;
