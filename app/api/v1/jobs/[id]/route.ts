import { endpoint } from "@/server/gate/endpoint";
import { getJob } from "@/server/jobs/get-job";

export const GET = endpoint(getJob);
