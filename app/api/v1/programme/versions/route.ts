import { endpoint } from "@/server/gate/endpoint";
import { listProgrammeVersions } from "@/server/programme/list-versions";

export const GET = endpoint(listProgrammeVersions);
