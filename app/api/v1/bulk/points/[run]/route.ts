import { endpoint } from "@/server/gate/endpoint";
import { getBulkRun } from "@/server/points/get-bulk-run";

export const GET = endpoint(getBulkRun);
