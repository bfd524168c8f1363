import { endpoint } from "@/server/gate/endpoint";
import { updateVisit } from "@/server/visits/update-visit";

export const PATCH = endpoint(updateVisit);
