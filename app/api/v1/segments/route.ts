import { endpoint } from "@/server/gate/endpoint";
import { createSegment } from "@/server/segments/create-segment";
import { listSegments } from "@/server/segments/list-segments";

export const GET = endpoint(listSegments);
export const POST = endpoint(createSegment, { status: 201 });
