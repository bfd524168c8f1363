import { adjustPoints } from "@/server/cards/adjust-points";
import { listEntries } from "@/server/cards/list-entries";
import { endpoint } from "@/server/gate/endpoint";

export const GET = endpoint(listEntries);
export const POST = endpoint(adjustPoints, { status: 201 });
