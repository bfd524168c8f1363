import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { listProgrammeVersions } from "@/server/programme/list-versions";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(listProgrammeVersions) });
