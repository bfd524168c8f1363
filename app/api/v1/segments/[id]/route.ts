import { endpoint } from "@/server/gate/endpoint";
import { deleteSegment } from "@/server/segments/delete-segment";
import { getSegment } from "@/server/segments/get-segment";
import { updateSegment } from "@/server/segments/update-segment";

export const GET = endpoint(getSegment);
export const PATCH = endpoint(updateSegment);
export const DELETE = endpoint(deleteSegment);
