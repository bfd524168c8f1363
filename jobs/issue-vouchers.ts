import { issueBatch } from "@/server/vouchers/issue-batch";
import type { Job } from "./job";

export const issueVouchersJob: Job<"vouchers.issue"> = async ({ db }, { batch }) => {
  await issueBatch(db, batch, () => new Date());
};
