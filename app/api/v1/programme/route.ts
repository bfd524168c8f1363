import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { getProgramme } from "@/server/programme/get-programme";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(getProgramme) });
