import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { placeDraft } from "@/server/sales/place-draft";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(placeDraft, { status: 201 }),
});
