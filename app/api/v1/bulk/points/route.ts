import { endpoint } from "@/server/gate/endpoint";
import { bulkPoints } from "@/server/points/bulk-points";
import { listBulkRuns } from "@/server/points/list-bulk-runs";

export const GET = endpoint(listBulkRuns);
export const POST = endpoint(bulkPoints, { status: 202 });
