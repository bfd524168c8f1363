import { sealLedger } from "@/server/points/seal-ledger";
import type { Job } from "./job";

export const sealLedgerJob: Job<"ledger.seal"> = async ({ db, now }) => {
  await sealLedger(db, now);
};
