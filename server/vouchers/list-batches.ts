import { z } from "zod";
import { accept } from "@/core/refusal";
import { listBatchesOfType } from "@/db/queries/voucher-figures";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { voucherTypeKeySchema } from "./schema";

const batchSchema = z.object({
  id: z.string(),
  count: z.int(),
  issued: z.int(),
  paid: z.int(),
  expiresOn: z.string().nullable(),
  customerName: z.string().nullable(),
  saleId: z.string().nullable(),
  saleNumber: z.int().nullable(),
  byName: z.string().nullable(),
  at: z.string(),
  status: z.enum(["queued", "running", "done", "failed"]),
});
export type BatchView = z.infer<typeof batchSchema>;

/** V2: what was issued together of a type, newest first, with how far a job has come. */
export const listVoucherBatches = useCase(
  {
    name: "vouchers.listBatches",
    summary: "What was issued together of a type, newest first.",
    right: "vouchers.issue",
    kind: "query",
    input: listQuery({ key: voucherTypeKeySchema }, { newest: "text" }),
    output: pageSchema(batchSchema),
    refusals: [],
  },
  async ({ db }, { key, ...page }) => {
    const rows = await listBatchesOfType(db, key, { after: page.after?.id ?? null, limit: page.limit });
    return accept(
      pageOf(
        rows,
        page,
        ({ id }) => ({ value: id, id }),
        (row) => ({ ...row, at: new Date(row.at).toISOString() }),
      ),
    );
  },
);
