import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { updateVisit } from "@/server/visits/update-visit";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ PATCH: endpoint(updateVisit) });
