import { endpoint } from "@/server/gate/endpoint";
import { issueVouchers } from "@/server/vouchers/issue-vouchers";

export const POST = endpoint(issueVouchers, {
  status: 201,
  isLater: ({ job }: { job?: string }) => job !== undefined,
});
