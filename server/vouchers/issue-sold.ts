import { mulDivFloor } from "@/core/money/fraction";
import { money } from "@/core/money/units";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import type { SaleRecord } from "@/db/queries/sales";
import { findTypesSoldAs, insertVoucherBatch } from "@/db/queries/voucher-issue";
import { fillBatch } from "./fill-batch";

type By = { byKind: string; byId: string | null; byName: string | null };

/**
 * V2: the certificates that a sale sold come into being when it is paid, each holding what was paid for it. They are
 * nobody's: whoever brings the code may use it. A second call for the same line is refused by the database.
 */
export async function issueSoldCertificates(
  db: Db,
  { sale, lines, zone }: Pick<SaleRecord, "sale" | "lines" | "zone">,
  { by, now }: { by: By; now: Date },
): Promise<void> {
  const sold = lines.filter((line) => line.isCertificate);
  if (sold.length === 0) return;
  const types = await findTypesSoldAs(
    db,
    sold.map(({ productId }) => productId),
  );
  for (const line of sold) {
    const type = types.find(({ productId }) => productId === line.productId);
    if (!type) throw new Error(`nothing is sold as ${line.productId}`);
    const batchId = newId("voucherBatch");
    const count = line.quantity / 1000;
    await insertVoucherBatch(db, {
      id: batchId,
      typeId: type.id,
      count,
      issued: 0,
      face: line.price,
      paid: money(mulDivFloor(line.net, 1, count)),
      expiresOn: type.validDays === null ? null : addDays(calendarDay(now, zone), type.validDays),
      customerId: null,
      saleId: sale.id,
      saleLine: line.line,
      jobRunId: null,
      ...by,
      at: now,
    });
    await fillBatch(db, batchId, count);
  }
}
