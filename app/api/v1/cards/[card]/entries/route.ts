import { adjustPoints } from "@/server/cards/adjust-points";
import { listEntries } from "@/server/cards/list-entries";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(listEntries),
  POST: endpoint(adjustPoints, { status: 201 }),
});
