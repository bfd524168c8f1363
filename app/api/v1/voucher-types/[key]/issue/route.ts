import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { issueVouchers } from "@/server/vouchers/issue-vouchers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(issueVouchers, {
    status: 201,
    isLater: ({ job }: { job?: string }) => job !== undefined,
  }),
});
