import type { TaskName } from "@/server/jobs/tasks";
import { bulkPointsJob } from "./bulk-points";
import { expirePointsJob } from "./expire-points";
import { forgetLeftovers } from "./forget-leftovers";
import { issueVouchersJob } from "./issue-vouchers";
import type { Job } from "./job";
import { regradeCards } from "./regrade-cards";
import { sealLedgerJob } from "./seal-ledger";
import { sendOutboxMessage } from "./send-outbox-message";
import { sendPasswordLinkJob } from "./send-password-link";
import { sendSignInCode } from "./send-sign-in-code";
import { recomputeStandingJob, standingNightJob, warnOfLapseJob } from "./standing";
import { tellCustomersJob, warnOfExpiryJob } from "./tell-customers";
import { verifyBooksJob } from "./verify-books";

/** The job of every task; the type asks for each. */
export const registry: { [N in TaskName]: Job<N> } = {
  "auth.sendCode": sendSignInCode,
  "auth.sendPasswordLink": sendPasswordLinkJob,
  "books.verify": verifyBooksJob,
  "cards.regrade": regradeCards,
  "leftovers.forget": forgetLeftovers,
  "ledger.seal": sealLedgerJob,
  "notices.tell": tellCustomersJob,
  "notices.warn": warnOfExpiryJob,
  "outbox.send": sendOutboxMessage,
  "points.bulk": bulkPointsJob,
  "points.expire": expirePointsJob,
  "standing.night": standingNightJob,
  "standing.warn": warnOfLapseJob,
  "standing.recompute": recomputeStandingJob,
  "vouchers.issue": issueVouchersJob,
};
