import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { getJob } from "@/server/jobs/get-job";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(getJob) });
