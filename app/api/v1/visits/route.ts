import { endpoint } from "@/server/gate/endpoint";
import { createVisit } from "@/server/visits/create-visit";
import { listVisits } from "@/server/visits/list-visits";

export const GET = endpoint(listVisits);
export const POST = endpoint(createVisit, { status: 201 });
