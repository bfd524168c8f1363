import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { deleteSegment } from "@/server/segments/delete-segment";
import { getSegment } from "@/server/segments/get-segment";
import { updateSegment } from "@/server/segments/update-segment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(getSegment),
  PATCH: endpoint(updateSegment),
  DELETE: endpoint(deleteSegment),
});
