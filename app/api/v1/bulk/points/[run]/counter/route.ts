import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { counterBulk } from "@/server/points/counter-bulk";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(counterBulk, { status: 202 }),
});
