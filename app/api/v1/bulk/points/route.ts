import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { bulkPoints } from "@/server/points/bulk-points";
import { listBulkRuns } from "@/server/points/list-bulk-runs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(listBulkRuns),
  POST: endpoint(bulkPoints, { status: 202 }),
});
