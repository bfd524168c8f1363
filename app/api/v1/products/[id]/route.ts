import { getProduct } from "@/server/catalogue/get-product";
import { putProduct } from "@/server/catalogue/put-product";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(getProduct),
  PUT: endpoint(putProduct),
});
