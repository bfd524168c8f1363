import type { Db } from "@/db/client";
import { findBatchesOfSale } from "@/db/queries/voucher-figures";
import { listCodesOfBatch, type VoucherRow } from "@/db/queries/vouchers";
import { CODES_ON_A_SHEET } from "@/documents/voucher-sheet";

/** About 1,000 codes: what one document holds, made in a few seconds. */
export const CODES_IN_A_DOCUMENT = 42 * CODES_ON_A_SHEET;

/** The certificates that a sale sold and nobody cancelled. */
export async function soldCertificatesOf(db: Db, saleId: string): Promise<VoucherRow[]> {
  const batches = await findBatchesOfSale(db, saleId);
  const lists = await Promise.all(
    batches.map((batch) => listCodesOfBatch(db, batch, { limit: CODES_IN_A_DOCUMENT })),
  );
  return lists.flat().filter(({ cancelled }) => !cancelled);
}
