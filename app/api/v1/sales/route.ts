import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { listSales } from "@/server/sales/list-sales";
import { placeSale } from "@/server/sales/place-sale";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(listSales),
  POST: endpoint(placeSale, { status: 201 }),
});
