import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { countSegment } from "@/server/segments/count-segment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ POST: endpoint(countSegment) });
