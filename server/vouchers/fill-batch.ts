import { randomInt } from "node:crypto";
import { makeVoucherCode } from "@/core/vouchers/voucher-code";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { insertVouchers, lockVoucherBatch, type NewCode } from "@/db/queries/voucher-issue";

/** Where a batch stands. */
export type BatchProgress = { issued: number; count: number };

/**
 * V2: adds up to `most` of the codes that a batch still lacks. Whoever was killed in the middle is followed by one who
 * finds just the rest: the batch's row is locked and counts what is there. Must run in a transaction.
 */
export async function fillBatch(db: Db, batchId: string, most: number): Promise<BatchProgress> {
  const batch = await lockVoucherBatch(db, batchId);
  if (!batch) throw new Error(`there is no batch ${batchId}`);
  const { count } = batch;
  const goal = Math.min(count, batch.issued + most);
  // Once more only where chance made a code that exists.
  for (let { issued } = batch; ; ) {
    if (issued >= goal) return { issued, count };
    issued += await insertVouchers(db, batchId, newCodes(goal - issued));
  }
}

const newCodes = (count: number): NewCode[] =>
  Array.from({ length: count }, () => ({ id: newId("voucher"), code: makeVoucherCode(randomInt) }));
