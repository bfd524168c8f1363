import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { getProgrammeVersion } from "@/server/programme/get-version";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(getProgrammeVersion) });
