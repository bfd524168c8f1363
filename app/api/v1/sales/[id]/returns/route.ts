import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { returnSale } from "@/server/sales/return-sale";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(returnSale, { status: 201 }),
});
