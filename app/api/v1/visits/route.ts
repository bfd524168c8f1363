import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { createVisit } from "@/server/visits/create-visit";
import { listVisits } from "@/server/visits/list-visits";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(listVisits),
  POST: endpoint(createVisit, { status: 201 }),
});
