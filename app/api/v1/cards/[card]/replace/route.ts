import { replaceCard } from "@/server/cards/replace-card";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(replaceCard, { status: 201 }),
});
