import { closeCard } from "@/server/cards/close-card";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ POST: endpoint(closeCard) });
