import { getCard } from "@/server/cards/get-card";
import { gradeCard } from "@/server/cards/grade-card";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(getCard),
  PATCH: endpoint(gradeCard),
});
