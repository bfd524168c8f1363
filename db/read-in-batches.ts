import { type SQL, sql } from "drizzle-orm";
import type { Db } from "./client";
import { inTransaction } from "./transaction";

/**
 * Rows of a query in batches, read as they are taken: one snapshot, and one connection until the last is read or the
 * stream is given up. Memory does not grow with the number of rows.
 */
export function readInBatches<R extends Record<string, unknown>>(
  db: Db,
  query: SQL,
  size = 1_000,
): AsyncIterable<readonly R[]> {
  const { readable, writable } = new TransformStream<readonly R[], readonly R[]>({}, { highWaterMark: 1 });
  const writer = writable.getWriter();
  const done = inTransaction(
    db,
    async (tx) => {
      await tx.execute(sql`declare read_in_batches no scroll cursor for ${query}`);
      for (;;) {
        const rows = await tx.execute<R>(sql.raw(`fetch ${size} from read_in_batches`));
        if (rows.length === 0) return;
        // Waits until the batch before was taken; fails when nobody reads on, which ends the transaction.
        await writer.ready;
        await writer.write([...rows] as unknown as R[]);
      }
    },
    1,
  );
  done
    .then(
      () => writer.close(),
      (error) => writer.abort(error),
    )
    .catch(() => undefined);
  return readable as unknown as AsyncIterable<readonly R[]>;
}
