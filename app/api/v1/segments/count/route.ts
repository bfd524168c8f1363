import { endpoint } from "@/server/gate/endpoint";
import { countSegment } from "@/server/segments/count-segment";

export const POST = endpoint(countSegment);
