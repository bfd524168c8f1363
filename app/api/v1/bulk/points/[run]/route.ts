import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { getBulkRun } from "@/server/points/get-bulk-run";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(getBulkRun) });
