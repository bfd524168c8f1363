import type { Db } from "@/db/client";
import { noteJobFailure, noteJobProgress } from "@/db/queries/job-runs";
import { lockVoucherBatch } from "@/db/queries/voucher-issue";
import { inTransaction } from "@/db/transaction";
import { type BatchProgress, fillBatch } from "./fill-batch";

const codesAtOnce = 5_000;

/**
 * V2: makes the codes that a batch still lacks, in chunks of a transaction each, and notes how far it has come. It may
 * be killed and run again at any time: each run makes just the rest.
 */
export async function issueBatch(db: Db, batchId: string, now: () => Date): Promise<void> {
  try {
    while ((await issueChunk(db, batchId, now())).isDone === false);
  } catch (error) {
    await inTransaction(db, async (tx) => {
      const batch = await lockVoucherBatch(tx, batchId);
      if (batch?.jobRunId) await noteJobFailure(tx, batch.jobRunId, String(error));
    });
    throw error;
  }
}

async function issueChunk(db: Db, batchId: string, now: Date): Promise<{ isDone: boolean }> {
  return inTransaction(db, async (tx) => {
    const { issued, count }: BatchProgress = await fillBatch(tx, batchId, codesAtOnce);
    const batch = await lockVoucherBatch(tx, batchId);
    if (batch?.jobRunId) await noteJobProgress(tx, batch.jobRunId, { done: issued, total: count, now });
    return { isDone: issued >= count };
  });
}
