import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { createSegment } from "@/server/segments/create-segment";
import { listSegments } from "@/server/segments/list-segments";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(listSegments),
  POST: endpoint(createSegment, { status: 201 }),
});
