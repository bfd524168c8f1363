import { accept } from "@/core/refusal";
import { listBulkRuns as listRows } from "@/db/queries/bulk-runs";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { bulkRunSchema, bulkRunView, seesAllRuns } from "./bulk-run-view";

/** P9: points given and taken in bulk, newest first. */
export const listBulkRuns = useCase(
  {
    name: "points.listBulkRuns",
    summary: "Points given and taken in bulk, newest first.",
    right: "points.bulk",
    kind: "query",
    input: listQuery({}, { newest: "instant" }),
    output: pageSchema(bulkRunSchema),
    refusals: [],
  },
  async ({ db, actor }, input) => {
    const by = seesAllRuns(actor) ? null : actor.id;
    const rows = await listRows(db, { by, after: input.after, limit: input.limit });
    return accept(pageOf(rows, input, ({ createdAt, id }) => ({ value: createdAt, id }), bulkRunView));
  },
);
